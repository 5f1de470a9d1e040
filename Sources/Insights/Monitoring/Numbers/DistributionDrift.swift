import Findings
import MarketingData
import MediaMix
import Settings
import Statistics

/// Whether the values of one series moved between the baseline and the recent window.
public struct DistributionDrift: Codable, Sendable, Equatable {
  public var name: String
  public var role: SeriesRole
  /// Mean per period.
  public var baselineMean: Double
  public var recentMean: Double
  /// Population stability index; `null` for a baseline that never varies.
  @Null public var stabilityIndex: Double?
  /// What the index is on average where nothing moved.
  @Null public var indexByChance: Double?
  /// Kolmogorov and Smirnov's largest distance between the two distributions.
  public var distance: Double
  public var pValue: Double
  /// How much a value tells, neighbours being alike, as a share of an independent one.
  public var effectiveShare: Double
  /// The most a channel spent in a period before the recent window; `null` for what is not spend.
  @Null public var earlierMaximum: Double?
  /// Share of recent periods beyond that.
  @Null public var beyond: Double?
  /// Whether the distribution moved, by both measures.
  public var moved: Bool
}

extension DistributionDrift {
  /// The outcome, spend, controls and measures of demand; series that never vary are left out.
  static func all(
    _ dataset: Dataset, _ windows: MonitoredWindows, thresholds: MonitoringThresholds, level: Double
  ) -> [DistributionDrift] {
    let watched: [SeriesRole] = [.outcome, .spend, .control, .demand]
    let series = SeriesRole.series(of: dataset).filter { series in
      watched.contains(series.role) && !series.values.allSatisfy { $0 == series.values.first }
    }
    return series.compactMap {
      make($0, windows, thresholds, level: level / Double(max(series.count, 1)))
    }
  }

  private static func make(
    _ series: (name: String, role: SeriesRole, values: [Double]), _ windows: MonitoredWindows,
    _ thresholds: MonitoringThresholds, level: Double
  ) -> DistributionDrift? {
    let before = Array(series.values[windows.baseline])
    let now = Array(series.values[windows.recent])
    let share = EffectiveShare.of([before, now])
    guard let test = KolmogorovSmirnov(before, now, effectiveShare: share) else { return nil }
    let index = PopulationStability(reference: before, sample: now, effectiveShare: share)
    let beyondChance = index.map { $0.index - $0.byChance } ?? 0
    var (most, beyond): (Double?, Double?)
    if series.role == .spend {
      let earlier = series.values[..<windows.recent.lowerBound].max() ?? 0
      most = earlier
      beyond = Double(now.count { $0 > earlier }) / Double(now.count)
    }
    return DistributionDrift(
      name: series.name, role: series.role, baselineMean: Moments.mean(before),
      recentMean: Moments.mean(now), stabilityIndex: index?.index,
      indexByChance: index?.byChance, distance: test.distance, pValue: test.pValue,
      effectiveShare: share, earlierMaximum: most, beyond: beyond,
      moved: test.pValue < level && beyondChance >= thresholds.stabilityIndex)
  }
}
