import Wording

/// Ways to write a value that a template may ask for as if they were its members.
///
/// `{{gain.mean}}` is the plain number, `{{gain.mean.money}}` the same as money.
public protocol TemplateViews: Sendable {
  /// The written form, or `nil` when the value has no such view.
  func view(_ name: String, of value: TemplateValue) -> TemplateValue?

  /// The names that `view` answers for this value, for "did you mean".
  func names(for value: TemplateValue) -> [String]

  /// The texts of the language in which `{{#say}}` says its words; `nil` where that is a name like others.
  var words: Catalogue? { get }
}

/// Values as they are, without further views.
public struct NoViews: TemplateViews {
  public init() {}

  public func view(_ name: String, of value: TemplateValue) -> TemplateValue? { nil }

  public func names(for value: TemplateValue) -> [String] { [] }

  public var words: Catalogue? { nil }
}
