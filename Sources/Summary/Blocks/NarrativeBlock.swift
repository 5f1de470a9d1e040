/// The report's sentences, page by page.
public struct NarrativeBlock: Codable, Sendable, Equatable {
  /// Shown in every output when a gate failed.
  @Null public var banner: String?
  /// By page: decision, drivers, returns, next_dollar, plan, trust.
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

  public init(
    banner: String? = nil, pages: [String: PageText], charts: [String: ChartText],
    keyFigures: [KeyFigure], planFigures: [KeyFigure], actions: [Action], notes: [String: String]
  ) {
    self.banner = banner
    self.pages = pages
    self.charts = charts
    self.keyFigures = keyFigures
    self.planFigures = planFigures
    self.actions = actions
    self.notes = notes
  }
}

/// One page's question and its answer.
public struct PageText: Codable, Sendable, Equatable {
  /// Short name in the section row.
  public var tab: String
  public var question: String
  public var headline: String
  /// Markdown emphasis allowed.
  public var lead: String

  public init(
    tab: String, question: String, headline: String, lead: String
  ) {
    self.tab = tab
    self.question = question
    self.headline = headline
    self.lead = lead
  }
}

/// A chart's finding as its title, and what is shown.
public struct ChartText: Codable, Sendable, Equatable {
  public var title: String
  public var subtitle: String
  @Null public var source: String?
  /// For those who cannot see it.
  public var description: String

  public init(
    title: String, subtitle: String, source: String? = nil, description: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.description = description
  }
}

/// A figure with its interval, drawn on a small scale.
public struct KeyFigure: Codable, Sendable, Equatable {
  public var label: String
  public var value: Double
  /// The value as printed.
  public var text: String
  /// Small text after the value.
  @Null public var unit: String?
  /// As printed.
  @Null public var interval: String?
  @Null public var lower: Double?
  @Null public var upper: Double?
  /// Marked on the scale.
  @Null public var reference: Double?
  @Null public var referenceText: String?
  public var note: String

  public init(
    label: String, value: Double, text: String, unit: String? = nil, interval: String? = nil,
    lower: Double? = nil, upper: Double? = nil, reference: Double? = nil,
    referenceText: String? = nil, note: String
  ) {
    self.label = label
    self.value = value
    self.text = text
    self.unit = unit
    self.interval = interval
    self.lower = lower
    self.upper = upper
    self.reference = reference
    self.referenceText = referenceText
    self.note = note
  }
}

/// What to do, why, and how much money moves.
public struct Action: Codable, Sendable, Equatable {
  public var title: String
  public var detail: String
  @Null public var money: Double?
  @Null public var moneyText: String?

  public init(
    title: String, detail: String, money: Double? = nil, moneyText: String? = nil
  ) {
    self.title = title
    self.detail = detail
    self.money = money
    self.moneyText = moneyText
  }
}
