/// An object of a PDF, as `qpdf --json` tells it: names begin with `/`, references end with ` R`.
public indirect enum PDFValue: Decodable, Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: PDFValue].self) {
      self = .dictionary(value)
    } else if let value = try? container.decode([PDFValue].self) {
      self = .array(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  public subscript(key: String) -> PDFValue {
    if case .dictionary(let entries) = self { entries[key] ?? .null } else { .null }
  }

  public var entries: [String: PDFValue] {
    if case .dictionary(let entries) = self { entries } else { [:] }
  }

  public var items: [PDFValue] {
    if case .array(let items) = self { items } else { [] }
  }

  public var integer: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }

  /// A name, a reference, or a text behind its `u:`.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The words of a text.
  public var text: String? {
    guard let string, string.hasPrefix("u:") else { return nil }
    return String(string.dropFirst(2))
  }
}
