import Insights

/// One diagnostic: value, threshold, verdict and a sentence.
public struct DiagnosticBlock: Codable, Sendable, Equatable {
  public var name: String
  public var label: String
  @Null public var value: Double?
  public var threshold: String
  /// `null` when there is nothing to judge.
  @Null public var verdict: Verdict?
  public var message: String

  public init(
    name: String, label: String, value: Double? = nil, threshold: String,
    verdict: Verdict? = nil, message: String
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.threshold = threshold
    self.verdict = verdict
    self.message = message
  }
}
