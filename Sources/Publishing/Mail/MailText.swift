/// Lines of the e-mail's parts, made ready for mail programs.
enum MailText {
  /// Columns of a line of plain text.
  private static let width = 72

  /// Plain text with long lines broken at spaces; what follows a mark such as `* ` or `1. ` is indented. No two
  /// lines are empty one after the other.
  static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.contains(where: { $0 != " " && $0 != "\r" }) else {
        if lines.last != "" { lines.append("") }
        continue
      }
      let lead = String(lead(of: line))
      lines += TextWidth.wrap(String(line.dropFirst(lead.count)), width: width, lead: lead)
    }
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A mark at the start of a line: `* `, `- `, `! ` or a number with a point.
  private static func lead(of line: Substring) -> Substring {
    for mark in ["* ", "- ", "! "] where line.hasPrefix(mark) { return line.prefix(2) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && digits.count < 3 && line.dropFirst(digits.count).hasPrefix(". ")
      ? line.prefix(digits.count + 2) : ""
  }

  /// Markup without empty lines and indents, which nobody sees.
  static func tightened(_ html: String) -> String {
    html.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      .joined(separator: "\n") + "\n"
  }

  /// Markup whose lines do not break after a minus sign or within a range such as `1.78–3.16`. Styles stand inline, as
  /// all of a mail's do.
  static func unbroken(_ html: String) -> String {
    guard let body = html.firstRange(of: "<body") else { return html }
    var result = String(html[..<body.lowerBound])
    var word = ""
    func end() {
      result +=
        Markup.isToStayWhole(word) ? "<span style=\"white-space:nowrap\">\(word)</span>" : word
      word = ""
    }
    var isTag = false
    for character in html[body.lowerBound...] {
      isTag = isTag || character == "<"
      if isTag || character == " " || character == "\n" {
        end()
        result.append(character)
      } else {
        word.append(character)
      }
      isTag = isTag && character != ">"
    }
    end()
    return result
  }
}
