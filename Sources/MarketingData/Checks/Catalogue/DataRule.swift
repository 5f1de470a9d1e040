import Findings

/// One thing that can be found about data: its code, how grave it is and from where on it is told.
public struct DataRule: Sendable, Equatable {
  /// Such as `data.negative-spend`.
  public var code: String
  /// The severities it is told with, the gravest first.
  public var severities: [Severity]
  /// When it is told, in a few words.
  public var threshold: String

  init(_ code: String, _ severities: Severity..., when threshold: String) {
    self.code = DataCheck.prefix + code
    self.severities = severities
    self.threshold = threshold
  }
}
