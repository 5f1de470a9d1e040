import Foundation

/// Programs that read files the browser made.
enum FileTools {
  static func has(_ name: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + name)
  }

  /// The words of a PDF, page after page.
  static func text(ofPDF bytes: [UInt8]) throws -> String {
    let place = try Workplace()
    try place.put(bytes, "page.pdf")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-raw", place.path + "/page.pdf", place.path + "/page.txt"]
    try process.run()
    process.waitUntilExit()
    return try place.text("page.txt")
  }

  /// What is left when spaces, hyphens and marks of direction are taken out: lines may break anywhere.
  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
