/// The properties of an element: its attributes, then its class's rules, then its own style.
struct SVGStyles {
  /// Rules of `.name { ... }` and `name { ... }`, in the order of the file.
  private var rules: [(selector: String, properties: [(String, String)])] = []

  /// Takes the rules of a `<style>` element over; says what is wrong with it where something is.
  mutating func add(_ sheet: String) -> String? {
    var rest = Substring(withoutComments(sheet))
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        return "has a style without an end"
      }
      let properties = Self.properties(rest[rest.index(after: open)..<close])
      for selector in rest[..<open].split(separator: ",") {
        let name = selector.filter { !$0.isWhitespace }
        guard !name.hasPrefix("@"),
          name.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        else { return "has a style for \(name.prefix(30)), which only a browser can apply" }
        rules.append((name, properties))
      }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  func properties(of element: XMLElement) -> [(String, String)] {
    var all = element.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    // `color` first, as others may name it.
    all.sort { $0.0 == "color" && $1.0 != "color" }
    let classes = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace)
    var selectors = Set(classes.map { ".\($0)" })
    selectors.insert(element.name)
    if let id = element.attributes["id"] { selectors.insert("#\(id)") }
    for rule in rules where selectors.contains(rule.selector) { all += rule.properties }
    return all + Self.properties(Substring(element.attributes["style"] ?? ""))
  }

  private static func properties(_ text: Substring) -> [(String, String)] {
    text.split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      let name = declaration[..<colon].filter { !$0.isWhitespace }
      return (name, trimmed(declaration[declaration.index(after: colon)...]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private func withoutComments(_ text: String) -> String {
    var parts: [Substring] = []
    var rest = Substring(text)
    while let start = rest.firstRange(of: "/*") {
      parts.append(rest[..<start.lowerBound])
      guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return parts.joined() }
      rest = rest[end.upperBound...]
    }
    return (parts + [rest]).joined()
  }
}
