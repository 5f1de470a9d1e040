import Findings

/// The report's sentences, page by page.
public struct Narrative: Codable, Sendable, Equatable {
  /// Shown in every output when a gate failed.
  @Null public var banner: String?
  /// By page: decision, drivers, returns, next_dollar, plan, trust, and those of the detailed report.
  public var pages: [String: PageText]
  /// By chart: plan, share, decomposition, bridge, effect_share, roi, returns_table, marginal, curves, allocation, frontier, fit, checks.
  public var charts: [String: ChartText]
  /// Four, for the first page.
  public var keyFigures: [KeyFigure]
  /// For the plan page.
  public var planFigures: [KeyFigure]
  /// At most three, for the first page.
  public var actions: [Action]
  /// Small print by place.
  public var notes: [String: String]
  /// Numbers that sentences print and no other part of the summary holds, by a stable name.
  public var evidence: [String: Double]

  public init(
    banner: String? = nil, pages: [String: PageText], charts: [String: ChartText],
    keyFigures: [KeyFigure], planFigures: [KeyFigure], actions: [Action], notes: [String: String],
    evidence: [String: Double] = [:]
  ) {
    self.banner = banner
    self.pages = pages
    self.charts = charts
    self.keyFigures = keyFigures
    self.planFigures = planFigures
    self.actions = actions
    self.notes = notes
    self.evidence = evidence
  }
}
