import Documents
import Drawing
import Foundation
import Publishing
import Summary

/// The e-mail of a brand.
enum MailBody {
  static func bytes(_ summary: ExecutiveSummary, brand: Brand) throws -> [UInt8] {
    let fonts = try FontLibrary(families: brand.fonts)
    let mail = try MailReport(
      summary: summary, digest: SHA256.hex(SummaryCoding.encode(summary)),
      template: OwnTemplate.mail(),
      brand: brand, logo: brand.logo.map { try LogoPixels.make($0, fonts: fonts) },
      written: WrittenTime(seconds: 1_790_000_000))
    return try mail.letter(fonts: fonts).bytes(attaching: Array("%PDF-1.7\n".utf8))
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
