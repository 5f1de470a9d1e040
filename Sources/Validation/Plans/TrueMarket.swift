import Budgeting
import MarketingData
import MediaMix

/// What any split of the plan window's money truly brings in a simulated market.
package struct TrueMarket {
  /// Channels that spent in the window, in the order of the data.
  package let channels: [Place]

  /// One channel in the window.
  package struct Place: Sendable {
    package var name: String
    /// What it spent there.
    package var current: Double
    /// What it truly brings there, the carry-over of the past included.
    var response: WindowResponse

    package func brings(_ spend: Double) -> Double {
      response.value(at: spend / current, draw: 0).response
    }
  }

  /// `nil` where the simulator does not say how each channel responds.
  package init?(_ world: StudyWorld, window: Range<Int>) {
    var channels: [Place] = []
    for (channel, truth) in zip(world.dataset.channels, world.channels) {
      guard let known = truth.response else { return nil }
      let current = channel.spend[window].reduce(0, +)
      guard current > 0 else { continue }
      let parameters = ChannelParameters(
        decay: known.decay, halfSaturation: known.halfSaturation, slope: known.slope,
        effect: known.beta)
      channels.append(
        Place(
          name: channel.name, current: current,
          response: WindowResponse(channel: channel, parameters: [parameters], periods: window)))
    }
    self.channels = channels
  }

  /// What media truly bring in the window as it was spent.
  package var current: Double { channels.reduce(0) { $0 + $1.brings($1.current) } }

  /// What a plan truly brings beyond that.
  package func gain(of plan: Plan) -> Double { gain(spends(of: plan)) }

  /// What some spends, in the order of `channels`, truly bring beyond the current ones.
  package func gain(_ spends: [Double]) -> Double {
    zip(channels, spends).reduce(0) { sum, part in
      part.1 == part.0.current ? sum : sum + part.0.brings(part.1) - part.0.brings(part.0.current)
    }
  }

  /// In the order of `channels`.
  private func spends(of plan: Plan) -> [Double] {
    channels.map { place in
      plan.channels.first { $0.channel == place.name }?.recommended ?? place.current
    }
  }

  /// Nodes that the true curves are tabulated at between the bounds.
  private static let nodes = 48

  /// The most that any plan within the bounds of `plan`, with its money, would truly bring.
  ///
  /// The true curves are solved to a proven optimum; the plans that were made are starts, so that none of them
  /// is better.
  package func optimum(within plan: Plan, besides plans: [Plan] = []) -> Double {
    let bounds = channels.map { place in
      plan.channels.first { $0.channel == place.name }.map { $0.lowerBound...$0.upperBound }
        ?? place.current...place.current
    }
    let problem = AllocationProblem(
      curves: zip(channels, bounds).map { place, bounds in
        .table(TrueMarket.table(place, bounds))
      }, bounds: bounds,
      rows: [
        SpendRow(
          sum: Array(channels.indices), lower: plan.recommended.spend,
          upper: plan.recommended.spend)
      ])
    let starts = [channels.map(\.current)] + ([plan] + plans).map(spends)
    let best = AllocationSolver(compares: true).solve(problem, starts: starts)
    return (starts + [best?.spends].compactMap { $0 }).map(gain).max() ?? 0
  }

  private static func table(_ place: Place, _ bounds: ClosedRange<Double>) -> CurveTable {
    let low = bounds.lowerBound
    let step = (bounds.upperBound - low) / Double(nodes)
    var spends = step > 0 ? (0...nodes).map { low + Double($0) * step } : [low, 2 * low]
    if spends[0] > 0 { spends.insert(0, at: 0) }
    let values = spends.map { place.response.value(at: $0 / place.current, draw: 0) }
    return CurveTable(
      spends: spends, values: values.map(\.response),
      slopes: values.map { $0.derivative / place.current })
  }
}
