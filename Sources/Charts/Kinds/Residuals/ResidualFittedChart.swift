import Wording

/// Standardised residuals against the fitted outcome: a pattern says that the model misses a shape.
public struct ResidualFittedChart: Chart {
  /// One period.
  public struct Point: Sendable, Equatable {
    /// The outcome as the model expects it.
    public var fitted: Double
    /// Actual minus expected, in standard deviations.
    public var residual: Double

    public init(fitted: Double, residual: Double) {
      self.fitted = fitted
      self.residual = residual
    }
  }

  public var points: [Point]
  /// A smooth line through the points, by increasing fitted value; empty for none.
  public var smooth: [Point]
  public var style: NumberStyle

  public init(
    points: [Point], smooth: [Point] = [], style: NumberStyle
  ) {
    self.points = points
    self.smooth = smooth
    self.style = style
  }

  var finite: [Point] { points.filter { $0.fitted.isFinite && $0.residual.isFinite } }

  var unit: ChartUnit { style.outcomeUnit(for: finite.map(\.fitted)) }

  public var table: ChartData {
    ChartData(
      columns: [unit.heading(style.say("Fitted")), style.say("Residual, standard deviations")],
      rows: finite.map {
        [unit.format($0.fitted), style.decimal($0.residual, places: 2, signed: true)]
      })
  }
}
