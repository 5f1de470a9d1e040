import Findings
import MarketingData
import MediaMix
import Settings
import Statistics

/// What a channel returns now beside what it returned: in the baseline, in the latest part of the data, and by the earlier
/// report.
public struct ReturnDrift: Codable, Sendable, Equatable {
  public var channel: String
  public var recentSpend: Double
  public var baselineSpend: Double
  /// `null` without spend.
  @Null public var recent: MonitoredValue?
  @Null public var baseline: MonitoredValue?
  /// Recent over baseline, less 1, draw by draw.
  @Null public var change: MonitoredValue?
  /// That the return is lower now.
  @Null public var probabilityLower: Double?
  /// Over all periods, as in `channels`.
  @Null public var whole: MonitoredValue?
  /// The same by the earlier report.
  @Null public var earlier: MonitoredValue?
  /// `whole` over `earlier`, less 1.
  @Null public var earlierChange: Double?
  /// Probability of so large a difference to the earlier report by chance.
  @Null public var earlierP: Double?
  /// By how much the latest window of the stability study is apart from what the whole fit says of it, as a share.
  @Null public var latestChange: Double?
  /// Probability of so large a distance by chance.
  @Null public var latestP: Double?
}

/// Works out the returns of each channel.
struct ReturnDriftMaking {
  var analysis: Analysis
  var recent: [Return]
  var baseline: [Return]
  var earlier: EarlierReport?

  private var interval: Double { analysis.fit.interval }

  func make() -> [ReturnDrift] {
    analysis.channels.indices.map { index in
      let channel = analysis.channels[index]
      let (now, then) = (recent[index], baseline[index])
      var drift = ReturnDrift(
        channel: channel.name, recentSpend: now.spend, baselineSpend: then.spend,
        recent: now.roi.map(value), baseline: then.roi.map(value), change: nil,
        probabilityLower: nil, whole: channel.whole.roi.map(value), earlier: nil,
        earlierChange: nil, earlierP: nil, latestChange: nil, latestP: nil)
      addChange(now, then, to: &drift)
      addEarlier(channel.whole.roi, to: &drift)
      addLatest(index, to: &drift)
      return drift
    }
  }

  private func addChange(_ now: Return, _ then: Return, to drift: inout ReturnDrift) {
    guard let recent = now.roi, let baseline = then.roi, baseline.mean > 0 else { return }
    // Draws in which the channel brings nothing at all know no change.
    let ratios = zip(now.contributionDraws, then.contributionDraws).filter { $1 > 0 }.map {
      $0 / now.spend / ($1 / then.spend) - 1
    }
    guard 2 * ratios.count > then.contributionDraws.count else { return }
    let estimate = Estimate(draws: ratios, interval: interval)
    drift.change = MonitoredValue(
      recent.mean / baseline.mean - 1, lower: estimate.lower, upper: estimate.upper)
    drift.probabilityLower = 1 - Chances.share(of: ratios, above: 0)
  }

  /// The two reports saw most of the same data; taken as independent, too few differences are found rather than too many.
  private func addEarlier(_ roi: Estimate?, to drift: inout ReturnDrift) {
    guard let earlier, let roi, let before = earlier.channel(drift.channel)?.roi, before.mean > 0
    else { return }
    drift.earlier = MonitoredValue(before.mean, lower: before.lower, upper: before.upper)
    drift.earlierChange = roi.mean / before.mean - 1
    func deviation(_ lower: Double, _ upper: Double, _ level: Double) -> Double {
      (upper - lower) / 2 / NormalDistribution.quantile(0.5 + level / 2)
    }
    let now = deviation(roi.lower, roi.upper, interval)
    let then = deviation(before.lower, before.upper, earlier.interval)
    let both = (now * now + then * then).squareRoot()
    guard both > 0 else { return }
    drift.earlierP = 2 * NormalDistribution.cumulative(-abs(roi.mean - before.mean) / both)
  }

  /// The last window of the stability study against what the whole fit says of it.
  private func addLatest(_ index: Int, to drift: inout ReturnDrift) {
    guard let study = try? analysis.diagnostics?.stability.get(),
      study.channels.indices.contains(index), let point = study.channels[index].points.last ?? nil,
      let window = study.windows.last, point.modelled > 0, point.score.isFinite
    else { return }
    let parts = analysis.decomposition
    let columns = 2 + parts.components.count + parts.channels.count
    drift.latestChange = point.roi / point.modelled - 1
    drift.latestP =
      2
      * StudentDistribution.upperTail(
        abs(point.score), degrees: Double(max(window.count - columns, 1)))
  }

  private func value(_ estimate: Estimate) -> MonitoredValue {
    MonitoredValue(estimate.mean, lower: estimate.lower, upper: estimate.upper)
  }
}
