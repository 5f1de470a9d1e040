import Calendars
import MarketingData
import MediaMix
import Statistics

/// Works out the key figures of two windows and what changed between them, draw by draw.
struct KPIMaking {
  var analysis: Analysis
  var windows: MonitoredWindows
  /// Each channel's return in the windows.
  var recent: [Return]
  var baseline: [Return]
  /// Indices of channels that demand likely bought.
  var doubted: [Int]
  /// How sure a change must be to be called one.
  var sure: Double

  private var interval: Double { analysis.fit.interval }

  var kpis: [MonitoredKPI] {
    var found = [outcome, contribution, spend, roi, marginal]
    let counts = !analysis.dataset.outcome.isMoney
    if counts { found.append(costPerResult) }
    if let customers { found.append(acquisitionCost(customers)) }
    return found + [share]
  }

  /// Customers won: a column of the data, else conversions.
  private var customers: [Double]? {
    let outcome = analysis.dataset.outcome
    return analysis.dataset.newCustomers ?? outcome.counts
      ?? (outcome.kind == .conversions ? outcome.values : nil)
  }

  // MARK: Counted

  private var outcome: MonitoredKPI {
    let values = analysis.dataset.outcome.values
    return counted(
      .outcome, mean(values, windows.recent), mean(values, windows.baseline))
  }

  private var spend: MonitoredKPI {
    counted(
      .spend, money(recent) / Double(windows.recent.count),
      money(baseline) / Double(windows.baseline.count))
  }

  private func acquisitionCost(_ customers: [Double]) -> MonitoredKPI {
    func cost(_ returns: [Return], _ window: Range<Int>) -> Double? {
      let won = Summation.sum(customers[window])
      return won > 0 ? money(returns) / won : nil
    }
    return counted(
      .acquisitionCost, cost(recent, windows.recent), cost(baseline, windows.baseline))
  }

  private func counted(_ metric: KPIMetric, _ now: Double?, _ then: Double?) -> MonitoredKPI {
    let change: Double? =
      if let now, let then, then > 0 { now / then - 1 } else { nil }
    return MonitoredKPI(
      metric: metric, direction: metric.direction, isPerPeriod: metric.isPerPeriod,
      recent: now.map { MonitoredValue($0) }, baseline: then.map { MonitoredValue($0) },
      change: change.map { MonitoredValue($0) }, probabilityWorse: nil,
      verdict: change.map { verdict(metric, $0, probability: nil) } ?? .none)
  }

  // MARK: Estimated

  private var contribution: MonitoredKPI {
    estimated(
      .contribution, media(recent) { $0 / Double(windows.recent.count) },
      media(baseline) { $0 / Double(windows.baseline.count) })
  }

  private var roi: MonitoredKPI {
    let (now, then) = (money(recent), money(baseline))
    return estimated(
      .roi, now > 0 ? media(recent) { $0 / now } : nil,
      then > 0 ? media(baseline) { $0 / then } : nil)
  }

  private var marginal: MonitoredKPI {
    func slopes(_ returns: [Return]) -> MediaDraws? {
      let spend = money(returns)
      guard spend > 0 else { return nil }
      func sum(_ chosen: [Return]) -> [Double] {
        let paid = chosen.filter { $0.spend > 0 }
        return analysis.fit.draws.indices.map { draw in
          paid.reduce(0) { $0 + $1.marginalDraws[draw] * $1.spend / spend }
        }
      }
      return MediaDraws(all: sum(returns), sure: sum(without(doubted, returns)))
    }
    return estimated(.marginalRoi, slopes(recent), slopes(baseline))
  }

  private var costPerResult: MonitoredKPI {
    func cost(_ returns: [Return]) -> MediaDraws? {
      let spend = money(returns)
      let brought = media(returns) { $0 }
      // What brought nothing has no cost per result.
      guard spend > 0, brought.sure.allSatisfy({ $0 > 0 }) else { return nil }
      return MediaDraws(all: brought.all.map { spend / $0 }, sure: brought.sure.map { spend / $0 })
    }
    return estimated(.costPerResult, cost(recent), cost(baseline))
  }

  private var share: MonitoredKPI {
    func part(_ returns: [Return], _ window: Range<Int>) -> MediaDraws? {
      let total = Summation.sum(analysis.dataset.outcome.values[window])
      return total > 0 ? media(returns) { $0 / total } : nil
    }
    return estimated(
      .mediaShare, part(recent, windows.recent), part(baseline, windows.baseline))
  }

  /// A figure in every draw, with all channels and with those alone that demand did not buy.
  private struct MediaDraws {
    var all: [Double]
    var sure: [Double]
  }

  private func estimated(
    _ metric: KPIMetric, _ now: MediaDraws?, _ then: MediaDraws?
  ) -> MonitoredKPI {
    var change: MonitoredValue?
    var worse: Double?
    if let now, let then, Moments.mean(then.all) > 0, then.all.allSatisfy({ $0 > 0 }) {
      let ratios = zip(now.all, then.all).map { $0 / $1 - 1 }
      let estimate = Estimate(draws: ratios, interval: interval)
      let mean = Moments.mean(now.all) / Moments.mean(then.all) - 1
      change = MonitoredValue(mean, lower: estimate.lower, upper: estimate.upper)
      let up = Chances.share(of: ratios, above: 0)
      switch metric.direction {
      case .higher: worse = 1 - up
      case .lower: worse = up
      case .neither: break
      }
    }
    return MonitoredKPI(
      metric: metric, direction: metric.direction, isPerPeriod: metric.isPerPeriod,
      recent: now.map(value), baseline: then.map(value), change: change, probabilityWorse: worse,
      verdict: change.map { verdict(metric, $0.value, probability: worse) } ?? .none)
  }

  private func value(_ draws: MediaDraws) -> MonitoredValue {
    let all = Estimate(draws: draws.all, interval: interval)
    let sure = doubted.isEmpty ? all : Estimate(draws: draws.sure, interval: interval)
    return MonitoredValue(
      all.mean, lower: min(all.lower, sure.lower), upper: max(all.upper, sure.upper))
  }

  /// Better or worse by what the figure is for; steady where the change is small or not sure.
  private func verdict(
    _ metric: KPIMetric, _ change: Double, probability worse: Double?
  ) -> KPIVerdict {
    guard metric.direction != .neither else { return .none }
    let isWorse = metric.direction == .higher ? change < 0 : change > 0
    guard abs(change) >= KPIMaking.smallest else { return .steady }
    if let worse {
      guard (isWorse ? worse : 1 - worse) >= sure else { return .steady }
    }
    return isWorse ? .worse : .better
  }

  /// How likely a change must be to be called one.
  static let sure = 0.95
  /// A change that is nobody's concern, as a share.
  static let smallest = 0.01

  // MARK: Sums

  private func media(_ returns: [Return], _ value: (Double) -> Double) -> MediaDraws {
    func sum(_ chosen: [Return]) -> [Double] {
      analysis.fit.draws.indices.map { draw in
        value(chosen.reduce(0) { $0 + $1.contributionDraws[draw] })
      }
    }
    return MediaDraws(all: sum(returns), sure: sum(without(doubted, returns)))
  }

  private func without(_ indices: [Int], _ returns: [Return]) -> [Return] {
    returns.indices.filter { !indices.contains($0) }.map { returns[$0] }
  }

  private func money(_ returns: [Return]) -> Double { Summation.sum(returns.map(\.spend)) }

  private func mean(_ values: [Double], _ window: Range<Int>) -> Double {
    Summation.sum(values[window]) / Double(window.count)
  }
}

extension KPITimeline {
  /// Windows as long as the recent one, which is the last of them; at most `most`, evenly spread.
  static func make(
    _ analysis: Analysis, length: Int, most: Int = 27, threads: Int
  ) -> KPITimeline {
    let count = analysis.dataset.count
    let room = count - length
    let steps = min(room, most - 1)
    let windows = (0...max(steps, 0)).map { step -> Range<Int> in
      let start = steps > 0 ? (step * room + steps / 2) / steps : room
      return start..<start + length
    }
    let draws = analysis.mediaContributions(over: windows, threads: threads)
    var timeline = KPITimeline(ends: [], roi: [], lower: [], upper: [])
    for (window, draws) in zip(windows, draws) {
      let spend = Summation.sum(analysis.dataset.channels.map { Summation.sum($0.spend[window]) })
      let estimate =
        spend > 0
        ? Estimate(draws: draws.map { $0 / spend }, interval: analysis.fit.interval) : nil
      timeline.ends.append(
        analysis.dataset.frequency.lastDay(from: analysis.dataset.starts[window.upperBound - 1]))
      timeline.roi.append(estimate?.mean)
      timeline.lower.append(estimate?.lower)
      timeline.upper.append(estimate?.upper)
    }
    return timeline
  }
}
