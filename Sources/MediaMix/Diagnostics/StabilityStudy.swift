import MarketingData
import Statistics

/// Whether channels return the same in every stretch of the data.
///
/// In windows that roll over the data, the outcome is regressed by least squares on a constant, the model's baseline, its
/// components and each channel's mean contribution, all fixed as the whole fit has them. A channel's coefficient in a window
/// is then 1 where the window agrees with the whole. What follows is only how far the levels move, not whether transforms do; and
/// as windows overlap and are part of the whole, it is a warning light and not a test.
public struct StabilityStudy: Sendable, Equatable {
  public struct Channel: Sendable, Equatable {
    public var name: String
    /// Per window; `nil` where the channel did not run in it or cannot be told from the rest.
    public var points: [Point?]
    /// The return over all periods, with the fit's interval; `nil` without spend.
    public var whole: Estimate?
    /// Windows whose interval does not meet the whole fit's, and windows that could be told.
    public var apart: Int
    public var told: Int
    /// Largest less smallest return of a window, in widths of the whole fit's interval; `nil` where there are none.
    public var swing: Double?
  }

  /// A channel in one window.
  public struct Point: Sendable, Equatable {
    /// Contribution per unit of money spent in the window.
    public var roi: Double
    public var standardError: Double
    /// What the whole fit says the channel returned in this window.
    public var modelled: Double
    /// How far the coefficient is from 1, in standard errors.
    public var score: Double
    /// Bounds of the interval at the fit's level, by Student's t.
    public var lower: Double
    public var upper: Double
  }

  /// Periods of each window; they are all of one length.
  public var windows: [Range<Int>]
  public var channels: [Channel]
  /// Level of the intervals.
  public var interval: Double

  /// Windows at most.
  static let mostWindows = 12
  /// Periods a window must have beyond its columns.
  static let spare = 8

  static func make(
    dataset: Dataset, decomposition: Decomposition, interval: Double
  ) -> Result<StabilityStudy, DiagnosticGap> {
    let count = dataset.count
    let windows = windows(periods: count, year: dataset.frequency.comparableYear)
    let media = decomposition.channels.map(\.values)
    guard media.contains(where: { Moments.standardized($0) != nil }) else {
      return .failure(.noMedia)
    }
    let rest = [decomposition.baseline.values] + decomposition.components.map(\.values)
    let columns = [[Double](repeating: 1, count: count)] + rest + media
    guard let length = windows.first?.count, length >= columns.count + spare else {
      return .failure(.tooFewPeriods)
    }
    let actual = dataset.outcome.values
    guard actual.allSatisfy(\.isFinite), columns.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      return .failure(.notFinite)
    }
    let fits = windows.map { window in
      LinearRegression(Array(actual[window]), on: columns.map { Array($0[window]) })
    }
    let channels = dataset.channels.indices.map { index in
      let points = zip(windows, fits).map { window, fit in
        fit.flatMap {
          point(
            $0, place: 1 + rest.count + index, spend: dataset.channels[index].spend[window],
            contribution: media[index][window], interval: interval)
        }
      }
      let spend = Summation.sum(dataset.channels[index].spend)
      return Channel(
        name: dataset.channels[index].name, points: points,
        whole: spend > 0 ? decomposition.channels[index].total.divided(by: spend) : nil)
    }
    return .success(StabilityStudy(windows: windows, channels: channels, interval: interval))
  }

  /// At most twelve windows of three fifths of the periods, or a year where that is longer and four fifths are not
  /// shorter, evenly spread from the first period to the last.
  static func windows(periods: Int, year: Int) -> [Range<Int>] {
    let share = { (fifths: Int) in (fifths * periods + 4) / 5 }
    let length = max(share(3), min(year, share(4)))
    let room = periods - length
    let count = min(mostWindows, room + 1)
    guard count > 1 else { return [] }
    return (0..<count).map { window in
      let start = (window * room + (count - 1) / 2) / (count - 1)
      return start..<start + length
    }
  }

  private static func point(
    _ fit: LinearRegression, place: Int, spend: ArraySlice<Double>,
    contribution: ArraySlice<Double>, interval: Double
  ) -> Point? {
    let money = Summation.sum(spend)
    let modelled = Summation.sum(contribution) / money
    guard money > 0, modelled.isFinite, modelled > 0, let coefficient = fit.coefficients[place],
      let error = fit.standardErrors[place], error > 0
    else { return nil }
    let reach = StudentDistribution.quantile(
      0.5 + interval / 2, degrees: Double(fit.residualFreedom))
    return Point(
      roi: coefficient * modelled, standardError: error * modelled, modelled: modelled,
      score: (coefficient - 1) / error, lower: (coefficient - reach * error) * modelled,
      upper: (coefficient + reach * error) * modelled)
  }
}

extension StabilityStudy.Channel {
  init(name: String, points: [StabilityStudy.Point?], whole: Estimate?) {
    self.name = name
    self.points = points
    self.whole = whole
    let known = points.compactMap { $0 }
    told = known.count
    guard let whole, whole.mean > 0 else {
      apart = 0
      return
    }
    // Spend differs between windows and returns with it: what is compared is the level, so the whole fit's interval is
    // moved to what it says of the window.
    apart = known.count { point in
      point.lower > point.modelled * whole.upper / whole.mean
        || point.upper < point.modelled * whole.lower / whole.mean
    }
    let returns = known.map(\.roi)
    let width = whole.upper - whole.lower
    if let least = returns.min(), let most = returns.max(), width > 0 {
      swing = (most - least) / width
    }
  }
}
