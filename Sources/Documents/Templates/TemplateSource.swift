/// The text of one template file, and what to call it in an error.
public struct TemplateSource: Sendable, Equatable {
  /// As a person would name it, such as `executive/sections/plan.md`.
  public var file: String
  public var text: String

  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}

/// A line of a template file, counted from 1.
public struct TemplateLine: Sendable, Hashable {
  public var file: String
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
