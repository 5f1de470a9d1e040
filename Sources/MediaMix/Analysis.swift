import MarketingData

/// What the fitted model says about the past: every result the later steps need, as draws or estimates.
///
/// `baseline + components + channels + unexplained = outcome` holds in every period and in total.
public struct Analysis: Sendable {
  public var dataset: Dataset
  public var fit: Fit
  public var decomposition: Decomposition
  /// Paid channels, in the data's order.
  public var channels: [ChannelResult]
  /// All paid media together, from joint draws.
  public var media: MediaResult
  /// How far the model can be trusted.
  public var quality: Quality
  /// The window the plan speaks of: the last comparable year, or all periods when there are fewer.
  public var window: Range<Int>
  /// One per geography, where the fit tells them apart; else empty.
  public var geos: [GeoResult]
  /// Every parameter of the model.
  public var coefficients: [Coefficient]
  /// What residuals, single periods, columns and parts of the data say of the model; `nil` where nobody asked.
  public var diagnostics: ModelDiagnostics?
  /// Stretches of periods taken apart on their own, in the order they were asked for.
  public var spans: [SpanDecomposition]

  public init(
    dataset: Dataset, fit: Fit, decomposition: Decomposition, channels: [ChannelResult],
    media: MediaResult, quality: Quality, window: Range<Int>, geos: [GeoResult] = [],
    coefficients: [Coefficient] = [], diagnostics: ModelDiagnostics? = nil,
    spans: [SpanDecomposition] = []
  ) {
    self.dataset = dataset
    self.fit = fit
    self.decomposition = decomposition
    self.channels = channels
    self.media = media
    self.quality = quality
    self.window = window
    self.geos = geos
    self.coefficients = coefficients
    self.diagnostics = diagnostics
    self.spans = spans
  }
}

/// The outcome of each period, taken apart; values are means over draws unless said otherwise.
public struct Decomposition: Sendable {
  /// Level, trend and seasonality.
  public var baseline: Part
  /// Holidays, events, controls, treatments and organic media, each where the model has them.
  public var components: [Part]
  /// Paid channels.
  public var channels: [Part]
  /// Sum of all parts: the expected outcome.
  public var expected: [Double]
  /// Bounds of the predictive interval.
  public var lower: [Double]
  public var upper: [Double]
  /// Actual minus expected.
  public var residual: [Double]

  public init(
    baseline: Part, components: [Part], channels: [Part], expected: [Double], lower: [Double],
    upper: [Double], residual: [Double]
  ) {
    self.baseline = baseline
    self.components = components
    self.channels = channels
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.residual = residual
  }

  /// One cause's share of the outcome.
  public struct Part: Sendable {
    public var name: String
    /// Mean over draws, per period.
    public var values: [Double]
    /// Total over all periods, per draw.
    public var totals: [Double]
    public var total: Estimate

    public init(name: String, values: [Double], totals: [Double], total: Estimate) {
      self.name = name
      self.values = values
      self.totals = totals
      self.total = total
    }
  }
}

/// What one paid channel returned.
public struct ChannelResult: Sendable {
  public var name: String
  /// Over all periods.
  public var whole: Return
  /// Over the plan window.
  public var recent: Return
  public var decay: Estimate
  /// Periods until half the effect has passed; 0 when it is immediate.
  public var halfLife: Estimate
  /// In the driver's unit, per period; per head for a fit per geography.
  public var halfSaturation: Estimate
  public var slope: Estimate
  /// Share of the maximum response reached at the window's mean driver (after carry-over where that comes first)
  /// while the channel runs, 0 to 1; 0 for a linear response, which has no maximum.
  public var saturationLevel: Estimate
  /// The kinds of its transforms.
  public var form: ResponseForm
  /// Mean share of the effect 0, 1, 2 ... periods after the spend, until 99 % of it has come or a year of weeks is over.
  public var carryOver: [Double]
  /// Periods, that of the spend included, by whose end nine tenths of the effect have come.
  public var ninetyPercent: Estimate?
  /// At the mean spend of the plan window; `nil` without spend in it.
  public var steady: SteadyResponse?
  /// Outcome per unit of money when all spend of the plan window is 1 % more; `nil` without spend in it.
  public var onePercentROI: Estimate?

  /// Most periods that `carryOver` speaks of.
  static let mostCarryOver = 52

  public init(
    name: String, whole: Return, recent: Return, decay: Estimate, halfLife: Estimate,
    halfSaturation: Estimate, slope: Estimate, saturationLevel: Estimate,
    form: ResponseForm = ResponseForm(), carryOver: [Double] = [],
    ninetyPercent: Estimate? = nil, steady: SteadyResponse? = nil, onePercentROI: Estimate? = nil
  ) {
    self.name = name
    self.whole = whole
    self.recent = recent
    self.decay = decay
    self.halfLife = halfLife
    self.halfSaturation = halfSaturation
    self.slope = slope
    self.saturationLevel = saturationLevel
    self.form = form
    self.carryOver = carryOver
    self.ninetyPercent = ninetyPercent
    self.steady = steady
    self.onePercentROI = onePercentROI
  }
}

/// Spend and what came of it, over some periods.
public struct Return: Sendable {
  public var periods: Range<Int>
  public var spend: Double
  /// Per draw.
  public var contributionDraws: [Double]
  public var contribution: Estimate
  /// Contribution / spend; `nil` without spend.
  public var roi: Estimate?
  /// Derivative of the contribution to spend when the whole series is scaled; `nil` without spend.
  public var marginalDraws: [Double]
  public var marginalROI: Estimate?

  public init(
    periods: Range<Int>, spend: Double, contributionDraws: [Double], contribution: Estimate,
    roi: Estimate?, marginalDraws: [Double], marginalROI: Estimate?
  ) {
    self.periods = periods
    self.spend = spend
    self.contributionDraws = contributionDraws
    self.contribution = contribution
    self.roi = roi
    self.marginalDraws = marginalDraws
    self.marginalROI = marginalROI
  }
}

/// All paid media together.
public struct MediaResult: Sendable {
  public var whole: Return
  public var recent: Return

  public init(whole: Return, recent: Return) {
    self.whole = whole
    self.recent = recent
  }
}
