import Findings

/// What a file's columns were taken for, and all that is wrong with it, whether or not it can be used.
public struct DetectedData: Sendable {
  /// The data as far as they could be read; `nil` without periods or without an outcome.
  public var dataset: Dataset?
  /// Everything found, the errors first.
  public var findings: [Finding]
  /// The role of every column, and why.
  public var detection: Detection
  /// How the file was read.
  public var table: TableSummary

  /// Whether a model can not be fitted to these data as they are.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
