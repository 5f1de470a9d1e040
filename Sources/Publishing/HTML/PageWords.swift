import FoundationEssentials
import Wording

/// What the page's scripts say and how they read numbers, as a block of data in the page.
enum PageWords {
  /// - Parameter language: a tag such as `de-DE`.
  static func markup(_ words: Catalogue, language: String) -> String {
    let locale = NumberLocale.named(language)
    let payload = Payload(
      dark: words.text(Phrase("Dark")), light: words.text(Phrase("Light")),
      decimal: locale.decimalMark, group: locale.groupMark,
      scales: Dictionary(
        locale.scales.map { ($0.short, $0.divisor) }, uniquingKeysWith: { first, _ in first }))
    return "<script type=\"application/json\" id=\"words\">\(Markup.json(payload))</script>"
  }

  private struct Payload: Encodable {
    var dark, light, decimal, group: String
    /// What an abbreviation multiplies by.
    var scales: [String: Double]
  }
}

extension Markup {
  /// A value as a data block's content, in which nothing can end the element it stands in.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let bytes = try? encoder.encode(value) else { return "null" }
    return String(decoding: bytes, as: UTF8.self)
      .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026")
  }
}
