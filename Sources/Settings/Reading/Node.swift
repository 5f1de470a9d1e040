/// A value of a configuration file, with the line it starts on.
struct Node: Sendable, Equatable {
  /// Counted from 1.
  var line: Int
  var content: Content

  indirect enum Content: Sendable, Equatable {
    /// `plain` when not quoted: only then can it be a number, `true` or `null`.
    case scalar(String, plain: Bool)
    case sequence([Node])
    case mapping([Entry])
  }

  struct Entry: Sendable, Equatable {
    var key: String
    var line: Int
    var value: Node
  }

  /// Nothing, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, plain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// A text, quoted or not; `nil` for null, lists and mappings.
  var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  var boolean: Bool? {
    guard case .scalar(let text, plain: true) = content else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  /// A finite number in digits, with an optional exponent; `_` may group digits.
  var number: Double? {
    guard case .scalar(let text, plain: true) = content,
      text.utf8.allSatisfy({ Node.numeric.contains($0) })
    else { return nil }
    guard let value = Double(text.filter { $0 != "_" }), value.isFinite else { return nil }
    return value
  }

  private static let numeric = Set("0123456789+-.eE_".utf8)

  /// What was found, for a message.
  var found: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : text
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The value as it stands in the file, where it is one value.
  var place: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
