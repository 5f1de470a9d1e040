import Foundation

/// A report's words as a reader sees them, without what only looks like numbers.
enum ReadableText {
  /// An HTML page without its style, script, pictures and folded data tables, and without tags.
  static func visible(html: String) -> String {
    var text = html
    for element in ["style", "script", "svg"] {
      text = replace("<\(element)[ >][\\s\\S]*?</\(element)>", in: text)
    }
    // The numbers behind charts are compared with the CSV files.
    text = replace("<details class=\"data\">[\\s\\S]*?</details>", in: text)
    text = replace("<[^>]+>", in: text)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text
  }

  /// The tables below a page's charts.
  static func chartTables(html: String) -> String {
    let tables = html.components(separatedBy: "<details class=\"data\">").dropFirst().compactMap {
      $0.components(separatedBy: "</details>").first
    }
    return visible(html: tables.joined(separator: "\n"))
  }

  /// Without dates, digests and version numbers; spaces of every kind become one.
  static func plain(_ text: String) -> String {
    let months = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    var result = replace("[\\s\u{00A0}\u{202F}]+", in: text)
    let marks = [
      "\\d{4}-\\d\\d-\\d\\d", "(\\d{1,2} )?\(months) \\d{4}", "SHA-256", "[0-9a-f]{40,}",
      "\\d+\\.\\d+\\.\\d+",
    ]
    for mark in marks { result = replace(mark, in: result) }
    return result
  }

  private static func replace(_ pattern: String, in text: String) -> String {
    text.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
  }
}
