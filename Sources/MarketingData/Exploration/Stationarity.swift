import Statistics

/// Whether the outcome keeps to a level, by two tests that ask from opposite sides.
public struct Stationarity: Sendable, Equatable {
  /// Kwiatkowski, Phillips, Schmidt and Shin: a small p-value speaks against a fixed level. The p-value is between
  /// 0.01 and 0.1, which mean "or less" and "or more".
  public var kpss: KPSS
  /// Dickey and Fuller: a small p-value speaks for a return to a level.
  public var dickeyFuller: DickeyFuller

  /// `nil` for a series too short or too flat to be tested.
  init?(_ values: [Double]) {
    guard let kpss = KPSS(values), let dickeyFuller = DickeyFuller(values) else { return nil }
    self.kpss = kpss
    self.dickeyFuller = dickeyFuller
  }

  /// The level at which both tests decide.
  static let level = 0.05

  /// Both tests speak against a fixed level.
  public var wanders: Bool { kpss.pValue <= Self.level && dickeyFuller.pValue > Self.level }
}
