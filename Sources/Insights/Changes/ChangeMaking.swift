import MediaMix
import Settings
import Statistics

/// Works out a period change from two spans taken apart draw by draw.
struct ChangeMaking {
  let earlier: SpanDecomposition
  let current: SpanDecomposition
  let level: Double
  /// Indices of channels whose effect is likely demand's.
  let doubted: [Int]

  /// The change between the windows of the report's calendar; `nil` where nothing is comparable, and where the analysis was
  /// not asked to take those windows apart.
  static func make(
    _ analysis: Analysis, report: ReportSettings, doubted: [Int]
  ) -> PeriodChange? {
    func span(_ periods: Range<Int>) -> SpanDecomposition? {
      analysis.spans.first { $0.periods == periods && !$0.baseline.isEmpty }
    }
    guard let comparison = Comparison.choose(analysis.dataset, report: report),
      let earlier = span(comparison.earlier.periods),
      let current = span(comparison.current.periods)
    else { return nil }
    var change = ChangeMaking(
      earlier: earlier, current: current, level: analysis.fit.interval, doubted: doubted
    ).make(comparison)
    change.months = comparison.months(analysis.dataset, report: report)
    return change
  }

  func make(_ comparison: Comparison) -> PeriodChange {
    let others = (Self.others(earlier), Self.others(current))
    let media = (Self.media(earlier), Self.media(current))
    let expected = (Self.sum(others.0, media.0), Self.sum(others.1, media.1))
    return doubt(
      PeriodChange(
        comparison: comparison, earlier: earlier.outcome, current: current.outcome,
        baseline: change(earlier.baseline, current.baseline), components: components,
        channels: channels(media), media: self.media(media), other: change(others.0, others.1),
        unexplained: change(
          expected.0.map { earlier.outcome - $0 }, expected.1.map { current.outcome - $0 })))
  }

  // MARK: Parts

  private var components: [ComponentChange] {
    zip(earlier.components, current.components).map { before, after in
      ComponentChange(
        name: after.name, whole: change(Self.whole(before), Self.whole(after)),
        causes: zip(before.causes, after.causes).map {
          NamedChange(name: $1.name, change: change($0.draws, $1.draws))
        })
    }
  }

  private func channels(_ media: (earlier: [Double], current: [Double])) -> [ChannelChange] {
    zip(earlier.channels, current.channels).map { before, after in
      let split = self.split(before, after)
      return ChannelChange(
        name: after.name, spend: SpendChange(earlier: before.spend, current: after.spend),
        contribution: change(before.draws, after.draws),
        roi: returns(before.draws, before.spend, after.draws, after.spend),
        split: ChangeSplit(
          fromSpend: Estimate(draws: split.spend, interval: level),
          fromReturn: Estimate(draws: split.returns, interval: level)),
        share: shares(before.draws, media.earlier, after.draws, media.current))
    }
  }

  private func media(_ draws: (earlier: [Double], current: [Double])) -> MediaChange {
    let spend = SpendChange(
      earlier: Summation.sum(earlier.channels.map(\.spend)),
      current: Summation.sum(current.channels.map(\.spend)))
    let parts = splits(of: Array(earlier.channels.indices))
    return MediaChange(
      spend: spend, contribution: change(draws.earlier, draws.current),
      roi: returns(draws.earlier, spend.earlier, draws.current, spend.current),
      split: ChangeSplit(
        fromSpend: Estimate(draws: parts.spend, interval: level),
        fromReturn: Estimate(draws: parts.returns, interval: level)))
  }

  private func change(_ earlier: [Double], _ current: [Double]) -> CauseChange {
    CauseChange(earlier: earlier, current: current, level: level)
  }

  private func returns(
    _ before: [Double], _ spentBefore: Double, _ after: [Double], _ spentAfter: Double
  ) -> CauseChange? {
    guard spentBefore > 0, spentAfter > 0 else { return nil }
    return change(before.map { $0 / spentBefore }, after.map { $0 / spentAfter })
  }

  /// Only where media brought something in every draw does a part of it have a meaning.
  private func shares(
    _ before: [Double], _ mediaBefore: [Double], _ after: [Double], _ mediaAfter: [Double]
  ) -> CauseChange? {
    guard mediaBefore.allSatisfy({ $0 > 0 }), mediaAfter.allSatisfy({ $0 > 0 }) else { return nil }
    return change(
      zip(before, mediaBefore).map { $0 / $1 }, zip(after, mediaAfter).map { $0 / $1 })
  }

  // MARK: Draws

  private func split(
    _ before: SpanDecomposition.Channel, _ after: SpanDecomposition.Channel
  ) -> (spend: [Double], returns: [Double]) {
    let changes = zip(after.draws, before.draws).map { $0 - $1 }
    guard before.spend > 0, after.spend > 0 else { return (changes, changes.map { _ in 0 }) }
    let step = after.spend - before.spend
    let spend = zip(after.draws, before.draws).map {
      step * ($0 / after.spend + $1 / before.spend) / 2
    }
    return (spend, zip(changes, spend).map { $0 - $1 })
  }

  private func splits(of channels: [Int]) -> (spend: [Double], returns: [Double]) {
    let nothing = [Double](repeating: 0, count: current.baseline.count)
    return channels.reduce((nothing, nothing)) { sum, index in
      let part = split(earlier.channels[index], current.channels[index])
      return (Self.sum(sum.0, part.spend), Self.sum(sum.1, part.returns))
    }
  }

  private static func media(_ span: SpanDecomposition) -> [Double] {
    total(span.channels.map(\.draws), count: span.baseline.count)
  }

  private static func others(_ span: SpanDecomposition) -> [Double] {
    total([span.baseline] + span.components.map(whole), count: span.baseline.count)
  }

  private static func whole(_ component: SpanDecomposition.Component) -> [Double] {
    total(component.causes.map(\.draws), count: component.causes.first?.draws.count ?? 0)
  }

  private static func total(_ parts: [[Double]], count: Int) -> [Double] {
    parts.reduce([Double](repeating: 0, count: count)) { sum($0, $1) }
  }

  private static func sum(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 + $1 }
  }
}

// Doubt: anything from none to all of what a channel bought by demand is credited with can be its own.
extension ChangeMaking {
  private func doubt(_ change: PeriodChange) -> PeriodChange {
    guard !doubted.isEmpty else { return change }
    var result = change
    for index in doubted where result.channels.indices.contains(index) {
      let own = change.channels[index]
      result.channels[index].isDoubted = true
      result.channels[index].contribution = own.contribution.reachingNothing
      result.channels[index].roi = own.roi?.reachingNothing
      result.channels[index].share = own.share?.reachingNothing
      result.channels[index].split = own.split.reachingNothing
    }
    let sure = change.channels.indices.filter { !doubted.contains($0) }
    func rest(_ span: SpanDecomposition) -> [Double] {
      Self.total(sure.map { span.channels[$0].draws }, count: span.baseline.count)
    }
    let least = self.change(rest(earlier), rest(current))
    let parts = splits(of: sure)
    result.media.contribution = change.media.contribution.reaching(least)
    result.media.split = ChangeSplit(
      fromSpend: change.media.split.fromSpend.reaching(
        Estimate(draws: parts.spend, interval: level)),
      fromReturn: change.media.split.fromReturn.reaching(
        Estimate(draws: parts.returns, interval: level)))
    result.media.roi = change.media.roi.map { roi in
      returns(
        rest(earlier), change.media.spend.earlier, rest(current), change.media.spend.current
      ).map(roi.reaching) ?? roi
    }
    let taken = (Self.media(earlier), Self.media(current))
    func without(_ part: [Double], _ all: [Double], _ kept: [Double]) -> [Double] {
      zip(part, zip(all, kept)).map { $0 + $1.0 - $1.1 }
    }
    let (before, after) = (rest(earlier), rest(current))
    result.baseline = change.baseline.reaching(
      self.change(
        without(earlier.baseline, taken.0, before), without(current.baseline, taken.1, after)))
    result.other = change.other.reaching(
      self.change(
        without(Self.others(earlier), taken.0, before),
        without(Self.others(current), taken.1, after)))
    return result
  }
}

extension CauseChange {
  /// The means as they are, bounds wide enough for the other's too, and the more doubtful of both probabilities.
  fileprivate func reaching(_ other: CauseChange) -> CauseChange {
    var result = self
    result.earlier = earlier.reaching(other.earlier)
    result.current = current.reaching(other.current)
    result.change = change.reaching(other.change)
    if abs(other.probabilityOfRise - 0.5) < abs(probabilityOfRise - 0.5)
      || (other.probabilityOfRise - 0.5) * (probabilityOfRise - 0.5) < 0
    {
      result.probabilityOfRise = 0.5 + (other.probabilityOfRise + probabilityOfRise - 1) / 2
    }
    return result
  }

  fileprivate var reachingNothing: CauseChange {
    var result = self
    result.earlier = earlier.reaching(.nothing)
    result.current = current.reaching(.nothing)
    result.change = change.reaching(.nothing)
    result.probabilityOfRise = 0.5
    return result
  }
}

extension ChangeSplit {
  fileprivate var reachingNothing: ChangeSplit {
    ChangeSplit(
      fromSpend: fromSpend.reaching(.nothing), fromReturn: fromReturn.reaching(.nothing))
  }
}

extension Estimate {
  fileprivate static let nothing = Estimate(
    mean: 0, median: 0, lower: 0, upper: 0, innerLower: 0, innerUpper: 0)

  /// The same mean and median, with bounds that hold the other's bounds too.
  fileprivate func reaching(_ other: Estimate) -> Estimate {
    var result = self
    result.lower = min(lower, other.lower)
    result.upper = max(upper, other.upper)
    result.innerLower = min(innerLower, other.innerLower)
    result.innerUpper = max(innerUpper, other.innerUpper)
    return result
  }
}
