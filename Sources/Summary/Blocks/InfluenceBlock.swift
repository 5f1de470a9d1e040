import Findings
import Calendars
import Insights

/// How far single periods decide what the model says.
public struct InfluenceBlock: Codable, Sendable, Equatable {
  /// Effective number of parameters: the sum of the leverages.
  public var parameters: Double
  /// Leverages above it stand out: 2 parameters / periods.
  public var leverageLimit: Double
  /// Cook's distances above it deserve a look: 4 / periods.
  public var cookLimit: Double
  /// Periods above each limit.
  public var aboveLeverageLimit: Int
  public var aboveCookLimit: Int
  /// Chance of a studentised residual as large as the largest (Bonferroni).
  @Null public var outlierProbability: Double?
  /// Per period, in the order of `series.starts`.
  public var leverage: [Double]
  /// `null` for a period with leverage 1.
  public var cookDistance: [Double?]
  /// Residuals in standard deviations of a fit without the period.
  public var studentized: [Double?]
  /// The most influential, the largest Cook's distance first.
  public var periods: [InfluentialPeriodBlock]
}

/// A period that decides much.
public struct InfluentialPeriodBlock: Codable, Sendable, Equatable {
  public var start: CivilDate
  /// Place in `series.starts`.
  public var index: Int
  public var actual: Double
  public var expected: Double
  public var residual: Double
  @Null public var studentized: Double?
  public var leverage: Double
  @Null public var cookDistance: Double?

  public init(
    start: CivilDate, index: Int, actual: Double, expected: Double, residual: Double,
    studentized: Double?, leverage: Double, cookDistance: Double?
  ) {
    self.start = start
    self.index = index
    self.actual = actual
    self.expected = expected
    self.residual = residual
    self.studentized = studentized
    self.leverage = leverage
    self.cookDistance = cookDistance
  }
}
