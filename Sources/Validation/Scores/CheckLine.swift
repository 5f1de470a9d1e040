/// One line of the scorecard: what was measured, what is wanted, and the verdict.
public struct CheckLine: Codable, Sendable, Equatable {
  /// What a line says in the end.
  public enum Verdict: String, Codable, Sendable {
    case pass
    /// Out of bounds, by less than two standard errors: more replicates would tell.
    case unclear
    case fail
  }

  /// Stable, such as `coverage_90`.
  public var name: String
  /// In words.
  public var label: String
  public var value: Double
  /// Of `value`, where it comes from chance.
  public var standardError: Double?
  /// Bounds that pass; `nil`: none.
  public var least: Double?
  public var most: Double?
  public var verdict: Verdict

  init(
    _ name: String, _ label: String, _ value: Double, error: Double? = nil, least: Double? = nil,
    most: Double? = nil
  ) {
    self.name = name
    self.label = label
    self.value = value
    standardError = error
    self.least = least
    self.most = most
    let short = max((least ?? value) - value, value - (most ?? value))
    verdict = short <= 1e-12 ? .pass : short < 2 * (error ?? 0) ? .unclear : .fail
  }
}
