import MarketingData
import MediaMix
import Settings
import Statistics

/// The plan by geography: each channel's planned money where it brings most.
struct GeoMaking {
  var basis: PlanBasis
  /// How far each geography's share of a channel may move, as a share of it.
  var shift: Double
  /// Channels that keep today's shares.
  var kept: [String]
  var threads: Int

  /// Cells that the range between a geography's bounds is divided into.
  static let cells = 12

  /// One row per channel and geography with spend in the window, in the data's order; empty where the fit does not tell
  /// geographies apart.
  ///
  /// - Parameter spends: per paid channel of the data, what the plan gives it.
  func make(_ spends: [Double]) -> [GeoAllocation] {
    guard let panel = basis.dataset.panel, basis.fit.isPerGeo else { return [] }
    let rows = parallelMap(count: spends.count, threads: threads) { channel in
      let current = panel.data.map { Summation.sum($0.channels[channel].spend[basis.planned]) }
      let active = current.indices.filter { current[$0] > 0 }
      return active.isEmpty
        ? [] : allocations(channel, active, current: active.map { current[$0] }, spends[channel])
    }
    return rows.flatMap { $0 }
  }

  private func allocations(
    _ channel: Int, _ geos: [Int], current: [Double], _ total: Double
  ) -> [GeoAllocation] {
    let split = GeoSplit(current: current, total: total, shift: shift)
    var money = split.usual
    var gains = gains(channel, geos, split, money)
    if total > 0, geos.count > 1, !kept.contains(basis.channels[channel].name) {
      let best = split.best(
        geos.indices.map { curve(channel, geos[$0], current[$0], split.bounds[$0]) })
      let found = self.gains(channel, geos, split, best)
      // Curves were read from tables in the planning draws; what counts are the responses in all draws.
      if mean(found) > mean(gains) { (money, gains) = (best, found) }
    }
    return geos.indices.map { place in
      GeoAllocation(
        geo: basis.dataset.geos[geos[place]], channel: basis.dataset.channels[channel].name,
        current: current[place], recommended: money[place],
        lowerBound: split.bounds[place].lowerBound, upperBound: split.bounds[place].upperBound,
        gain: Estimate(draws: gains[place], interval: basis.level))
    }
  }

  /// What each geography brings beyond today, in every draw.
  private func gains(
    _ channel: Int, _ geos: [Int], _ split: GeoSplit, _ money: [Double]
  ) -> [[Double]] {
    geos.indices.map { place in
      let values = WindowResponse.values(
        dataset: basis.dataset, fit: basis.fit, channel: channel, geo: geos[place],
        periods: basis.planned, tail: basis.carryOut,
        at: [money[place] / split.current[place], 1])
      return zip(values[0], values[1]).map { $0.response - $1.response }
    }
  }

  private func mean(_ gains: [[Double]]) -> Double {
    gains.reduce(0) { $0 + Moments.mean($1) }
  }

  /// The mean response of one geography, exact at its nodes.
  private func curve(
    _ channel: Int, _ geo: Int, _ current: Double, _ bounds: ClosedRange<Double>
  ) -> SpendCurve {
    let width = (bounds.upperBound - bounds.lowerBound) / Double(Self.cells)
    guard width > 0 else { return .parabola(centre: bounds.lowerBound) }
    let response = WindowResponse(
      dataset: basis.dataset, fit: basis.fit, channel: channel, geo: geo,
      draws: basis.fit.planningDraws, periods: basis.planned, tail: basis.carryOut)
    let spends = (0...Self.cells).map { bounds.lowerBound + Double($0) * width }
    let means = spends.map { response.mean(at: $0 / current) }
    return .table(
      CurveTable(
        spends: spends, values: means.map(\.response), slopes: means.map { $0.derivative / current }
      ))
  }
}

extension Planner {
  /// A plan by geography, where the fit tells them apart; else empty.
  ///
  /// Each channel keeps its planned total, and each geography's share of it stays within `settings.shift` of what it
  /// is now.
  ///
  /// - Parameters:
  ///   - basis: what the plan was made for.
  ///   - kept: channels that keep today's shares.
  ///   - threads: how many to use; the answer does not depend on it.
  package static func geos(
    _ plan: Plan, basis: PlanBasis, settings: BudgetSettings, kept: [String] = [], threads: Int
  ) -> [GeoAllocation] {
    GeoMaking(basis: basis, shift: settings.shift, kept: kept, threads: threads)
      .make(plan.spends(basis))
  }
}
