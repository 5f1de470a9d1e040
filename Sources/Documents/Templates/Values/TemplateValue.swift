/// What a template can name: plain data, nothing that can act.
public enum TemplateValue: Sendable, Equatable {
  /// A value that does not exist in this report.
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([TemplateValue])
  case object([String: TemplateValue])

  /// Whether a section with this value is shown: not for null, false, 0, an empty text or list.
  public var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let value): value != 0
    case .text(let value): !value.isEmpty
    case .list(let values): !values.isEmpty
    case .object: true
    }
  }

  /// The member of an object; `nil` for an unknown name or anything but an object.
  public subscript(name: String) -> TemplateValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The value with a member added or replaced; anything but an object stays as it is.
  public func adding(_ name: String, _ value: TemplateValue) -> TemplateValue {
    guard case .object(var members) = self else { return self }
    members[name] = value
    return .object(members)
  }
}
