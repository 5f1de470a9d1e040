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
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isLetter)))
  }

  /// The letters of a text, apart where words run from right to left, which a PDF may hold in another order.
  static func pieces(_ text: String) -> [String] {
    text.unicodeScalars.split { (0x590...0x8FF).contains($0.value) }
      .map { letters(String(String.UnicodeScalarView($0))) }.filter { !$0.isEmpty }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
