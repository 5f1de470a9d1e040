import MediaMix
import Statistics

/// What changed between two stretches of periods, cause by cause, from joint draws.
///
/// Means over draws add up: baseline, components, channels and what is unexplained make the change of the outcome.
public struct PeriodChange: Sendable, Equatable {
  public var comparison: Comparison
  /// The outcome that came, earlier and now.
  public var earlier: Double
  public var current: Double
  public var baseline: CauseChange
  /// As in the decomposition.
  public var components: [ComponentChange]
  /// In the data's order.
  public var channels: [ChannelChange]
  public var media: MediaChange
  /// Baseline and components together.
  public var other: CauseChange
  /// What came less what the model expects.
  public var unexplained: CauseChange
  /// The outcome month by month; empty unless two quarters are compared.
  public var months: [MonthChange] = []

  /// The change of the outcome.
  public var change: Double { current - earlier }
}

/// How much one cause brought earlier and now.
public struct CauseChange: Codable, Sendable, Equatable {
  public var earlier: Estimate
  public var current: Estimate
  /// Now less earlier, from joint draws.
  public var change: Estimate
  /// That it rose.
  public var probabilityOfRise: Double

  init(earlier: [Double], current: [Double], level: Double) {
    let changes = zip(current, earlier).map { $0 - $1 }
    self.earlier = Estimate(draws: earlier, interval: level)
    self.current = Estimate(draws: current, interval: level)
    change = Estimate(draws: changes, interval: level)
    probabilityOfRise = Chances.share(of: changes, above: 0)
  }
}

/// How much a component brought, and the single causes in it.
public struct ComponentChange: Sendable, Equatable {
  public var name: String
  public var whole: CauseChange
  public var causes: [NamedChange]
}

/// One control, event, treatment, holiday or organic channel.
public struct NamedChange: Sendable, Equatable {
  public var name: String
  public var change: CauseChange
}

/// What a channel spent and brought, earlier and now.
public struct ChannelChange: Sendable, Equatable {
  public var name: String
  public var spend: SpendChange
  public var contribution: CauseChange
  /// Contribution over spend; `nil` unless it spent in both.
  public var roi: CauseChange?
  public var split: ChangeSplit
  /// Its part of what all media brought; `nil` where media brought nothing.
  public var share: CauseChange?
  /// Whether its effect is likely demand's, so that none of its change may be its own.
  public var isDoubted = false
}

/// Money spent earlier and now.
public struct SpendChange: Codable, Sendable, Equatable {
  public var earlier: Double
  public var current: Double
  public var change: Double

  init(earlier: Double, current: Double) {
    self.earlier = earlier
    self.current = current
    change = current - earlier
  }
}

/// A change of contribution in two parts that add up to it in every draw.
///
/// With spend S and return R = contribution / S, `S1 R1 - S0 R0 = (S1 - S0) (R0 + R1) / 2 + (R1 - R0) (S0 + S1) / 2`: what
/// spending more or less brought, and what a higher or lower return per unit of money did. Where a channel spent nothing
/// in one of the two, all of its change is its spend's.
public struct ChangeSplit: Codable, Sendable, Equatable {
  public var fromSpend: Estimate
  public var fromReturn: Estimate
}

/// All paid media together.
public struct MediaChange: Sendable, Equatable {
  public var spend: SpendChange
  public var contribution: CauseChange
  /// `nil` unless media spent in both.
  public var roi: CauseChange?
  /// Summed over channels, so that money moved to better channels counts as spend.
  public var split: ChangeSplit
}
