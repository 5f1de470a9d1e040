/// One thing a person is told about their data or configuration.
///
/// `message` is a plain sentence, `place` says where, and `fix` how to mend it.
public struct Finding: Codable, Sendable, Hashable {
  /// A stable identifier such as `data.negative-spend`.
  public var code: String
  /// How grave it is: an error stops the work.
  public var severity: Severity
  /// What was found, as a sentence.
  public var message: String
  /// Where it was found.
  public var place: Place
  /// How to mend it, as a sentence; empty when nothing needs to be done.
  public var fix: String

  public init(
    _ severity: Severity, code: String, _ message: String, at place: Place = Place(),
    fix: String = ""
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.fix = fix
  }
}
