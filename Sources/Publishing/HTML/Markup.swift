/// Text made safe for HTML, and small helpers to write elements.
package enum Markup {
  /// Escapes what has a meaning in HTML text and in quoted attributes.
  package static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // Control characters are not allowed in HTML at all.
        let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
        result.unicodeScalars.append(isControl || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// Text escaped, in which no line breaks after a minus sign or within a range such as `1.78–3.16`.
  package static func prose(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDash) else { return escape(text) }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let written = escape(String(word))
      return isToStayWhole(word) ? element("span", class: "nb", written) : written
    }.joined(separator: " ")
  }

  /// Whether a line could break within the word, and should not.
  static func isToStayWhole(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.contains(where: isDash) && word.count <= 24
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2212}" || scalar == "\u{2013}"
  }

  /// `<name class="...">content</name>`; the content is markup already.
  package static func element(_ name: String, class className: String = "", _ content: String)
    -> String
  {
    let attribute = className.isEmpty ? "" : " class=\"\(className)\""
    return "<\(name)\(attribute)>\(content)</\(name)>"
  }
}
