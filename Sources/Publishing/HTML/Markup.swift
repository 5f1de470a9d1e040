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

  /// `<name class="...">content</name>`; the content is markup already.
  package static func element(_ name: String, class className: String = "", _ content: String)
    -> String
  {
    let attribute = className.isEmpty ? "" : " class=\"\(className)\""
    return "<\(name)\(attribute)>\(content)</\(name)>"
  }
}
