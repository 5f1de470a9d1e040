import Findings

/// What is planned for the periods after a history, and what was found about it.
public struct PlannedPeriods: Sendable {
  /// The same series as the history's, in its order, for the planned periods; the outcome has no values.
  public var dataset: Dataset
  /// Money per conversion in each planned period, where the plan says it.
  public var unitValues: [Double]?
  /// Warnings and notes, the warnings first.
  public var findings: [Finding]

  public init(dataset: Dataset, unitValues: [Double]? = nil, findings: [Finding] = []) {
    self.dataset = dataset
    self.unitValues = unitValues
    self.findings = findings
  }
}
