import Findings
import MarketingData
import MediaMix
import Settings
import Statistics

extension PlanBasis {
  /// The basis of the window that the settings name.
  ///
  /// - The results' own window has the results' numbers.
  /// - Another window of the past has what the model says of it, worked out in the same way.
  /// - A window ahead is spent on as in the same periods of the last comparable year.
  ///
  /// - Parameter future: what is known of periods to come, to start from instead of the last year.
  /// - Throws: `Unusable` for a window that cannot be planned.
  package static func make(
    _ analysis: Analysis, settings: BudgetSettings, future: PlannedPeriods? = nil, threads: Int
  ) throws(Unusable) -> PlanBasis {
    let choice = WindowChoice(dataset: analysis.dataset, results: analysis.window)
    let basis =
      switch try choice.place(of: settings.window) {
      case .past(let periods):
        PlanBasis(analysis, past: periods, threads: threads)
      case .ahead(let gap, let count):
        PlanBasis(
          analysis, gap: gap, count: count, countsCarryOut: settings.carryOut, future: future,
          threads: threads)
      }
    // Without spend in the results' window there is nothing to plan, which is no mistake of the settings.
    if settings.window != .lastYear, basis.media.spend <= 0 { throw choice.silent(basis) }
    return basis
  }

  /// A window of the data.
  private init(_ analysis: Analysis, past periods: Range<Int>, threads: Int) {
    let isResults = periods == analysis.window
    let currents =
      isResults
      ? analysis.channels.map(\.recent) : analysis.returns(over: periods, threads: threads)
    self.init(
      dataset: analysis.dataset, fit: analysis.fit, observed: analysis.dataset.count,
      planned: periods, carryOut: 0, direction: .retrospective,
      channels: PlanBasis.channels(analysis, currents, length: periods.count),
      media: isResults
        ? analysis.media.recent : .together(currents, interval: analysis.fit.interval))
  }

  /// A window after the data.
  private init(
    _ analysis: Analysis, gap: Int, count: Int, countsCarryOut: Bool, future: PlannedPeriods?,
    threads: Int
  ) {
    let observed = analysis.dataset.count
    let planned = observed + gap..<observed + gap + count
    func continuation(_ count: Int) -> Continuation {
      Continuation(of: analysis.dataset, gap: gap, count: count, given: future?.dataset)
    }
    let spends = continuation(count).future.channels.map(\.spend)
    let tail = countsCarryOut ? PlanBasis.carryOut(analysis, spends: spends) : 0
    let whole = continuation(count + tail).whole
    let fit = analysis.fit.continued(
      analysis.dataset, to: whole.starts[observed...], given: future)
    let currents = parallelMap(count: whole.channels.count, threads: threads) { index in
      let values = WindowResponse.values(
        dataset: whole, fit: fit, channel: index, periods: planned, tail: tail, at: 1)
      return Return(
        periods: planned, spend: whole.channels[index].spend[planned].reduce(0, +),
        contributions: values.map(\.response), slopes: values.map(\.derivative),
        interval: fit.interval)
    }
    self.init(
      dataset: whole, fit: fit, observed: observed, planned: planned, carryOut: tail,
      direction: .forward, channels: PlanBasis.channels(analysis, currents, length: count),
      media: .together(currents, interval: fit.interval))
  }

  private static func channels(
    _ analysis: Analysis, _ currents: [Return], length: Int
  ) -> [Channel] {
    analysis.channels.indices.map { index in
      Channel(
        name: analysis.channels[index].name, current: currents[index],
        halfLife: analysis.channels[index].halfLife,
        history: SpendHistory(
          spend: analysis.dataset.channels[index].spend, length: length,
          frequency: analysis.dataset.frequency))
    }
  }

  /// Periods until 99 % of what the window's last spend brings has come, of the slowest channel; at most a year.
  private static func carryOut(_ analysis: Analysis, spends: [[Double]]) -> Int {
    let draws = analysis.planningDraws.map { analysis.fit.draws[$0] }
    let year = analysis.dataset.frequency.comparableYear
    let tails = spends.indices.filter { spends[$0].contains { $0 > 0 } }.map { index in
      analysis.fit.forms[index].tail(draws.map { $0.channels[index] }, limit: year)
    }
    return tails.max() ?? 0
  }
}
