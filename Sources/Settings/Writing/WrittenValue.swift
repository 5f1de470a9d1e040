/// A value as YAML and JSON write it.
indirect enum WrittenValue {
  case null
  case text(String)
  case number(Double)
  case integer(Int)
  case boolean(Bool)
  case list([WrittenValue])
  case mapping([(String, WrittenValue)])
  /// A list with one item per line.
  case rows([WrittenValue])
  /// A mapping with one entry per line.
  case block([(String, WrittenValue)])

  static func optional(_ text: String?) -> WrittenValue { text.map { .text($0) } ?? .null }

  static func optional(_ number: Int?) -> WrittenValue { number.map { .integer($0) } ?? .null }

  static func texts(_ texts: [String]) -> WrittenValue { .list(texts.map { .text($0) }) }

  var json: String {
    switch self {
    case .null: return "null"
    case .text(let text): return Quoting.json(text)
    case .number(let value): return SectionReader.short(value)
    case .integer(let value): return String(value)
    case .boolean(let value): return value ? "true" : "false"
    case .list(let items): return "[\(items.map(\.json).joined(separator: ", "))]"
    case .mapping(let entries):
      let texts = entries.map { "\(Quoting.json($0.0)): \($0.1.json)" }
      return "{\(texts.joined(separator: ", "))}"
    case .rows(let items):
      guard !items.isEmpty else { return "[]" }
      return "[\n" + items.map { "      " + $0.json }.joined(separator: ",\n") + "\n    ]"
    case .block(let entries):
      guard !entries.isEmpty else { return "{}" }
      let texts = entries.map { "      \(Quoting.json($0.0)): \($0.1.json)" }
      return "{\n\(texts.joined(separator: ",\n"))\n    }"
    }
  }

  var yaml: String {
    switch self {
    case .text(let text): return Quoting.yaml(text)
    case .list(let items): return "[\(items.map(\.yaml).joined(separator: ", "))]"
    case .mapping(let entries):
      let texts = entries.map { "\(Quoting.yaml($0.0)): \($0.1.yaml)" }
      return "{\(texts.joined(separator: ", "))}"
    case .rows(let items):
      guard !items.isEmpty else { return "[]" }
      return items.map { "\n    - " + $0.yaml }.joined()
    case .block(let entries):
      guard !entries.isEmpty else { return "{}" }
      return entries.map { "\n    \(Quoting.yaml($0.0)): \($0.1.yaml)" }.joined()
    default: return json
    }
  }
}

/// Text between quotes where it needs them.
enum Quoting {
  /// A plain word stands bare; all else is quoted, as YAML reads JSON's quotes and escapes.
  static func yaml(_ text: String) -> String {
    let isWord =
      text.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "_-./".unicodeScalars.contains($0))
      } && text.unicodeScalars.first?.properties.isAlphabetic == true
    let reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    return isWord && !reserved.contains(text.lowercased()) ? text : json(text)
  }

  static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0xFEFF || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
