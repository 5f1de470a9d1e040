import FoundationEssentials

/// Any JSON, as an outside program sees it.
enum JSONTree: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSONTree])
  case object([String: JSONTree])

  static func parse(_ bytes: [UInt8]) throws -> JSONTree {
    try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// What stands at a dotted path; `#` is the first element of an array.
  func value(at path: String) -> JSONTree? {
    path.split(separator: ".").reduce(Optional(self)) { node, key in
      switch node {
      case .object(let members)?: members[String(key)]
      case .array(let elements)? where key == "#": elements.first
      default: nil
      }
    }
  }
}
