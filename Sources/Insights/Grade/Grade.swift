/// How far the model can be trusted.
public struct Grade: Codable, Sendable, Equatable {
  /// A to F.
  public var letter: String
  /// 0 to 100.
  public var score: Double
  /// Such as "Good enough to act on".
  public var verdict: String
  public var passed: Int
  public var warned: Int
  public var failed: Int
  /// False when a gate failed and recommendations are withheld.
  public var actionable: Bool
  /// Why recommendations are withheld, as sentences; empty otherwise.
  public var gates: [String]
  public var reasons: [GradeReason]

  public init(
    letter: String, score: Double, verdict: String, passed: Int, warned: Int, failed: Int,
    actionable: Bool, gates: [String] = [], reasons: [GradeReason]
  ) {
    self.letter = letter
    self.score = score
    self.verdict = verdict
    self.passed = passed
    self.warned = warned
    self.failed = failed
    self.actionable = actionable
    self.gates = gates
    self.reasons = reasons
  }
}
