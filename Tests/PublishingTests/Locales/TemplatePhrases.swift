/// The phrases of a template: what stands between `{{#say}}` and `{{/say}}`.
enum TemplatePhrases {
  static func keys(of template: String) -> [String] {
    var keys: [String] = []
    var rest = template[...]
    while let start = rest.firstRange(of: "{{#say}}") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "{{/say}}") else { break }
      keys.append(key(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return keys
  }

  /// Tags as places, every run of white space one space.
  private static func key(_ words: Substring) -> String {
    var text = ""
    var places = 0
    var rest = words
    while let open = rest.firstRange(of: "{{") {
      text += rest[..<open.lowerBound]
      places += 1
      text += "{\(places)}"
      rest = rest[open.upperBound...]
      let close = rest.hasPrefix("{") ? "}}}" : "}}"
      rest = rest.firstRange(of: close).map { rest[$0.upperBound...] } ?? ""
    }
    return (text + rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
