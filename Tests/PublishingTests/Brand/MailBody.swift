import Documents
import Drawing
import Foundation
import Publishing
import Summary

/// The e-mail of a brand.
enum MailBody {
  static func bytes(_ summary: ExecutiveSummary, brand: Brand) throws -> [UInt8] {
    func template(_ name: String) throws -> TemplateSource {
      let file = OwnBrand.root.appendingPathComponent("templates/shared/mail/\(name)")
      return TemplateSource(file: name, text: try String(contentsOf: file, encoding: .utf8))
    }
    let fonts = try FontLibrary(families: brand.fonts)
    let mail = MailReport(
      summary: summary, digest: SHA256.hex(try SummaryCoding.encode(summary)),
      template: MailTemplate(html: try template("body.html"), text: try template("body.txt")),
      brand: brand, logo: try brand.logo.map { try LogoPixels.make($0, fonts: fonts) },
      pdf: Array("%PDF-1.7\n".utf8), written: WrittenTime(seconds: 1_790_000_000))
    return try mail.render(fonts: fonts)
  }

  static func html(_ summary: ExecutiveSummary, brand: Brand) throws -> String {
    try MailReading(bytes(summary, brand: brand)).html
  }

  /// What stands behind every `color:`, not `border-color:` or `background-color:`.
  static func wordColors(_ html: String) -> [Color] {
    html.split(whereSeparator: { $0 == ";" || $0 == "\"" }).compactMap { part in
      guard part.hasPrefix("color:#"), let rgb = UInt32(part.dropFirst(7), radix: 16) else {
        return nil
      }
      return Color(rgb)
    }
  }
}
