import Findings

/// One check behind the grade.
public struct GradeReason: Codable, Sendable, Equatable {
  /// Stable identifier, such as `holdout-error`.
  public var check: String
  public var label: String
  @Null public var value: Double?
  @Null public var threshold: Double?
  public var verdict: Verdict
  /// The value as printed.
  public var valueText: String
  /// The threshold as printed, such as "≤ 10%".
  public var thresholdText: String
  public var message: String

  public init(
    check: String, label: String, value: Double? = nil, threshold: Double? = nil,
    verdict: Verdict, valueText: String, thresholdText: String, message: String
  ) {
    self.check = check
    self.label = label
    self.value = value
    self.threshold = threshold
    self.verdict = verdict
    self.valueText = valueText
    self.thresholdText = thresholdText
    self.message = message
  }
}

/// The outcome of a check.
public enum Verdict: String, Codable, Sendable, CaseIterable {
  case pass, warning, fail
}
