import Wording

/// How strongly residuals go with those of earlier periods, as stems by lag, a panel per measure.
public struct AutocorrelationChart: Chart {
  /// One measure: the autocorrelation, or the partial one.
  public struct Panel: Sendable, Equatable {
    public var name: String
    /// Correlations at lags 1, 2, ...
    public var values: [Double]
    /// What chance explains on either side of zero; `nil` for no line.
    public var bound: Double?

    public init(name: String, values: [Double], bound: Double?) {
      self.name = name
      self.values = values
      self.bound = bound
    }

    /// Whether a correlation is more than chance explains.
    func isBeyond(_ value: Double) -> Bool { bound.map { abs(value) > $0 } ?? false }
  }

  public var panels: [Panel]
  /// Level of the bounds, such as 0.95.
  public var level: Double
  public var style: NumberStyle

  public init(panels: [Panel], level: Double = 0.95, style: NumberStyle) {
    self.panels = panels
    self.level = level
    self.style = style
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Measure"), style.say("Lag"), style.say("Correlation"),
        style.say("\(style.level(level)) bound"), style.say("Beyond"),
      ],
      rows: panels.flatMap { panel in
        panel.values.enumerated().filter { $0.element.isFinite }.map { index, value in
          [
            panel.name, style.grouped(index + 1), style.decimal(value, places: 3),
            panel.bound.map { style.decimal($0, places: 3) } ?? NumberStyle.missing,
            style.yesOrNo(panel.isBeyond(value)),
          ]
        }
      })
  }
}
