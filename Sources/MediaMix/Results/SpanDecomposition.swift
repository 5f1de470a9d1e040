/// The outcome of some periods, taken apart draw by draw.
///
/// In every draw the causes add up to what the model expects of the periods, so that two spans can be compared cause by
/// cause from joint draws.
public struct SpanDecomposition: Sendable, Equatable {
  public var periods: Range<Int>
  /// What came.
  public var outcome: Double
  /// Level, trend and seasonality.
  public var baseline: [Double]
  /// As in the decomposition of all periods, and in its order.
  public var components: [Component]
  /// Paid channels, in the data's order.
  public var channels: [Channel]

  public init(
    periods: Range<Int>, outcome: Double, baseline: [Double], components: [Component],
    channels: [Channel]
  ) {
    self.periods = periods
    self.outcome = outcome
    self.baseline = baseline
    self.components = components
    self.channels = channels
  }

  /// One component and the single causes in it.
  public struct Component: Sendable, Equatable {
    public var name: String
    /// One per column, organic channel or, for synergies, all together; each named once.
    public var causes: [Cause]

    public init(name: String, causes: [Cause]) {
      self.name = name
      self.causes = causes
    }
  }

  /// One cause's contribution, per draw.
  public struct Cause: Sendable, Equatable {
    public var name: String
    public var draws: [Double]

    public init(name: String, draws: [Double]) {
      self.name = name
      self.draws = draws
    }
  }

  /// What a paid channel spent and brought, per draw.
  public struct Channel: Sendable, Equatable {
    public var name: String
    public var spend: Double
    public var draws: [Double]

    public init(name: String, spend: Double, draws: [Double]) {
      self.name = name
      self.spend = spend
      self.draws = draws
    }
  }
}
