import Wording

/// The error of every specification on data it had not seen, with its standard error; the chosen one is marked.
public struct SpecificationChart: Chart {
  /// One specification.
  public struct Row: Sendable, Equatable {
    public var name: String
    /// Cross-validated error, as a share of the outcome's variance; `nil` where it could not be fitted.
    public var loss: Double?
    /// `nil` for no whisker.
    public var standardError: Double?
    /// Parameters of the specification; `nil` where they were not counted.
    public var parameters: Int?
    public var isChosen: Bool

    public init(
      name: String, loss: Double?, standardError: Double?, parameters: Int? = nil, isChosen: Bool
    ) {
      self.name = name
      self.loss = loss
      self.standardError = standardError
      self.parameters = parameters
      self.isChosen = isChosen
    }
  }

  /// Drawn in this order; smallest error first.
  public var rows: [Row]
  public var style: NumberStyle

  public init(rows: [Row], style: NumberStyle) {
    self.rows = rows
    self.style = style
  }

  func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return NumberStyle.missing }
    return style.percent(value, places: abs(value) < 0.1 ? 2 : 1)
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Specification"), style.say("Prediction error"), style.say("Standard error"),
        style.say("Parameters"), style.say("Chosen"),
      ],
      rows: rows.map {
        [
          $0.name, number($0.loss), number($0.standardError),
          $0.parameters.map { style.grouped($0) } ?? NumberStyle.missing,
          style.yesOrNo($0.isChosen),
        ]
      })
  }
}
