extension Finding {
  /// The finding in one line, such as
  /// `error: data.csv, row 17, column tv_spend: "abc" is not a number. Write a number such as 1234.5.`
  ///
  /// The offending text is part of `message`; a fix that shows a configuration may span several lines.
  public var line: String {
    var line = "\(severity.rawValue): "
    let place = place.phrase
    if !place.isEmpty { line += place + ": " }
    line += message
    if !fix.isEmpty { line += " " + fix }
    return line
  }
}

extension Place {
  /// The place in words, such as `data.csv, row 17, column tv_spend`; empty when nothing is known.
  public var phrase: String {
    var parts: [String] = []
    if let file { parts.append(Self.plain(file)) }
    if let row { parts.append("row \(row)") }
    if let column { parts.append("column \(Self.plain(column))") }
    return parts.joined(separator: ", ")
  }

  /// A name as it stands, or in quotes where it would be hard to tell where it ends.
  private static func plain(_ name: String) -> String {
    let shown = quoted(name, limit: 80)
    let bare = String(shown.dropFirst().dropLast())
    let isPlain = !name.isEmpty && bare == name && !name.contains { $0 == "," || $0 == ":" }
    return isPlain ? name : shown
  }
}
