import Findings
import Insights

/// One diagnostic: value, threshold, verdict and a sentence.
public struct DiagnosticBlock: Codable, Sendable, Equatable {
  public var name: String
  public var label: String
  @Null public var value: Double?
  public var threshold: String
  /// The numbers of `threshold`.
  public var limits: [Double]
  /// `null` when there is nothing to judge.
  @Null public var verdict: Verdict?
  public var message: String
  /// What it is about.
  public var group: DiagnosticGroup

  public init(
    name: String, label: String, value: Double? = nil, threshold: String,
    limits: [Double] = [], verdict: Verdict? = nil, message: String,
    group: DiagnosticGroup = .measure
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.threshold = threshold
    self.limits = limits
    self.verdict = verdict
    self.message = message
    self.group = group
  }
}

/// What a diagnostic is about.
public enum DiagnosticGroup: String, Codable, Sendable, CaseIterable {
  /// A check behind the grade.
  case check
  /// How well periods are matched, and what else is told in short.
  case measure
  /// A test of the residuals.
  case residuals
  /// Single periods that decide much.
  case influence
  /// Columns that repeat each other.
  case overlap
  /// Channels in windows that roll over the data.
  case stability
  /// How a posterior was sampled.
  case sampling
  /// One parameter of a posterior.
  case parameter
}
