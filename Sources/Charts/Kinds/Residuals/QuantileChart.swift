import Wording

/// Residuals in order against the normal distribution's quantiles: a straight line where they are normal.
public struct QuantileChart: Chart {
  /// One residual, in order of size.
  public struct Point: Sendable, Equatable {
    /// The normal quantile at its rank, in standard deviations.
    public var theoretical: Double
    /// The standardised residual.
    public var observed: Double
    /// Bounds within which chance keeps a normal residual of this rank; `nil` for none.
    public var lower: Double?
    public var upper: Double?

    public init(
      theoretical: Double, observed: Double, lower: Double? = nil, upper: Double? = nil
    ) {
      self.theoretical = theoretical
      self.observed = observed
      self.lower = lower
      self.upper = upper
    }

    /// Whether chance alone would hardly put it here.
    var isOutside: Bool {
      lower.map { observed < $0 } ?? false || upper.map { observed > $0 } ?? false
    }
  }

  /// By increasing quantile.
  public var points: [Point]
  /// Where normal residuals would lie: intercept and slope.
  public var intercept: Double
  public var slope: Double
  /// Level of the band at each point, such as 0.95.
  public var level: Double
  public var style: NumberStyle

  public init(
    points: [Point], intercept: Double = 0, slope: Double = 1, level: Double = 0.95,
    style: NumberStyle
  ) {
    self.points = points
    self.intercept = intercept
    self.slope = slope
    self.level = level
    self.style = style
  }

  var finite: [Point] { points.filter { $0.theoretical.isFinite && $0.observed.isFinite } }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Normal quantile"), style.say("Residual"),
        style.say("\(style.level(level)) band"),
      ],
      rows: finite.map { point in
        let band =
          if let lower = point.lower, let upper = point.upper {
            style.say(
              "\(style.decimal(lower, places: 2, signed: true)) to \(style.decimal(upper, places: 2, signed: true))"
            )
          } else {
            NumberStyle.missing
          }
        return [
          style.decimal(point.theoretical, places: 2, signed: true),
          style.decimal(point.observed, places: 2, signed: true), band,
        ]
      })
  }
}
