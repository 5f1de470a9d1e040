/// What the plan may spend and what it aims at.
public struct BudgetSettings: Codable, Sendable, Equatable {
  /// Money for the plan window. Default: what was spent in the last comparable period.
  public var total: Double?
  /// What the plan is to be best at. Default: `roi`.
  public var objective = BudgetObjective.roi
  /// Gross margin of the outcome, 0 to 1; break-even ROI is 1 / margin (1 when not given).
  public var margin: Double?
  /// How far each channel may move from its current spend, as a share. Default: 0.3.
  public var shift = 0.3
  /// Limits in money per channel, for the plan window.
  public var constraints: [String: SpendLimits] = [:]

  public init() {}

  /// The ROI at which a channel pays for itself.
  public var breakEven: Double { margin.map { 1 / $0 } ?? 1 }
}

/// What the plan is to be best at.
public enum BudgetObjective: String, Codable, Sendable, CaseIterable {
  case roi, revenue, profit
}

/// How much a channel may be given over the plan window, in money; `nil` leaves a side open.
public struct SpendLimits: Codable, Sendable, Equatable {
  /// The least spend; `nil` for none.
  public var min: Double?
  /// The most spend; `nil` for none.
  public var max: Double?

  public init(min: Double? = nil, max: Double? = nil) {
    self.min = min
    self.max = max
  }
}
