import Findings
import Calendars
import Insights
import MarketingData

/// The decomposition per period.
public struct SeriesBlock: Codable, Sendable, Equatable {
  public var starts: [CivilDate]
  public var actual: [Double]
  public var expected: [Double]
  /// Bounds of the predictive interval.
  public var lower: [Double]
  public var upper: [Double]
  public var residual: [Double]
  /// Baseline, components and channels, in that order.
  public var parts: [SeriesPart]
  /// Index of the first held-out period.
  @Null public var holdoutStart: Int?
  public var holdoutExpected: [Double]
  public var holdoutLower: [Double]
  public var holdoutUpper: [Double]
  /// The outcome and its parts as the decomposition is drawn.
  public var display: DisplayBlock
  /// What the model was given: the outcome and all that may explain it.
  public var inputs: [SeriesInput]

  public init(
    starts: [CivilDate], actual: [Double], expected: [Double], lower: [Double], upper: [Double],
    residual: [Double], parts: [SeriesPart], holdoutStart: Int? = nil, holdoutExpected: [Double],
    holdoutLower: [Double], holdoutUpper: [Double], display: DisplayBlock,
    inputs: [SeriesInput] = []
  ) {
    self.starts = starts
    self.actual = actual
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.residual = residual
    self.parts = parts
    self.holdoutStart = holdoutStart
    self.holdoutExpected = holdoutExpected
    self.holdoutLower = holdoutLower
    self.holdoutUpper = holdoutUpper
    self.display = display
    self.inputs = inputs
  }
}

/// One series of the data, per period.
public struct SeriesInput: Codable, Sendable, Equatable {
  public var name: String
  public var role: SeriesRole
  public var values: [Double]

  public init(name: String, role: SeriesRole, values: [Double]) {
    self.name = name
    self.role = role
    self.values = values
  }
}

/// A decomposition at the grain at which it can be read.
public struct DisplayBlock: Codable, Sendable, Equatable {
  public var grain: Grain
  /// What a value is, such as "mean per week in each month".
  public var unit: String
  /// First day that each point stands for.
  public var starts: [CivilDate]
  public var actual: [Double]
  /// As in the series per period.
  public var parts: [SeriesPart]

  public init(
    grain: Grain, unit: String, starts: [CivilDate], actual: [Double], parts: [SeriesPart]
  ) {
    self.grain = grain
    self.unit = unit
    self.starts = starts
    self.actual = actual
    self.parts = parts
  }
}

/// One cause, per period.
public struct SeriesPart: Codable, Sendable, Equatable {
  public var name: String
  public var label: String
  public var kind: PartKind
  public var values: [Double]

  public init(
    name: String, label: String, kind: PartKind, values: [Double]
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.values = values
  }
}

/// What kind of cause a part is.
public enum PartKind: String, Codable, Sendable, CaseIterable {
  case baseline, component, channel
}
