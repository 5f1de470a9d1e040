import Wording

/// What the run knows and no analysis does: where the numbers came from, and by which program.
public struct RunRecord: Sendable, Equatable {
  /// Version of the program.
  public var version: String
  /// SHA-256 of the input, in hexadecimal.
  public var dataFingerprint: String
  /// `nil` in a reproducible run.
  public var fitSeconds: Double?
  /// What was detected, chosen or assumed, as sentences in plain text.
  public var assumptions: [Phrase]

  public init(
    version: String, dataFingerprint: String, fitSeconds: Double? = nil, assumptions: [Phrase] = []
  ) {
    self.version = version
    self.dataFingerprint = dataFingerprint
    self.fitSeconds = fitSeconds
    self.assumptions = assumptions
  }
}
