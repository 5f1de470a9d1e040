import MediaMix
import Statistics

/// A paid channel with spend in the window, and all the planner knows of it.
struct PlanChannel: Sendable {
  /// Index into the basis' channels.
  var index: Int
  var name: String
  /// Spend in the window.
  var current: Double
  /// What that brings, per draw, as the basis has it.
  var currentDraws: [Double]
  /// Its estimate, as the basis has it.
  var currentResponse: Estimate
  /// What it may be given.
  var bounds: ClosedRange<Double>
  var history: SpendHistory
  var nodes: ResponseNodes
  /// Responses in the draws that plans are worked out with.
  var table: ResponseTable
  /// What current spend brings in each of them.
  var tableDraws: [Double]

  /// Some of the basis' channels, each with spend in its window.
  ///
  /// - Parameter bounds: what each of them may be given.
  static func all(
    _ basis: PlanBasis, active: [Int], bounds: [ClosedRange<Double>], threads: Int
  ) -> [PlanChannel] {
    let drafts = zip(active, bounds).map { index, bounds -> Draft in
      let current = basis.channels[index].current.spend
      let history = basis.channels[index].history
      return Draft(
        index: index, current: current, history: history, bounds: bounds,
        nodes: ResponseNodes(top: 1.5 * max(current, history.maximum), bounds: bounds))
    }
    let chosen = basis.fit.planningDraws
    let responses = parallelMap(count: drafts.count, threads: threads) { position in
      basis.response(channel: drafts[position].index)
    }
    // One piece of work per node, so that the threads finish together.
    let places = drafts.indices.flatMap { position in
      drafts[position].nodes.spends.map { (position, $0 / drafts[position].current) }
    }
    let values = parallelMap(count: places.count, threads: threads) { place in
      responses[places[place].0].values(at: places[place].1)
    }
    var start = 0
    return drafts.indices.map { position in
      let draft = drafts[position]
      let channel = basis.channels[draft.index]
      let end = start + draft.nodes.spends.count
      defer { start = end }
      let draws = channel.current.contributionDraws
      let scale = PlanChannel.scale(of: chosen, in: draws)
      return PlanChannel(
        index: draft.index, name: channel.name, current: draft.current, currentDraws: draws,
        currentResponse: channel.current.contribution, bounds: draft.bounds, history: draft.history,
        nodes: draft.nodes,
        table: ResponseTable(
          spends: draft.nodes.spends, values: Array(values[start..<end]), current: draft.current,
          scale: scale),
        tableDraws: chosen.map { draws[$0] * scale })
    }
  }

  /// What the chosen draws are multiplied with so that today's mean response is that of all draws: without it a
  /// curve would miss the point that the results show.
  private static func scale(of chosen: [Int], in draws: [Double]) -> Double {
    guard chosen.count < draws.count else { return 1 }
    let mean = Moments.mean(chosen.map { draws[$0] })
    return mean > 0 ? Moments.mean(draws) / mean : 1
  }

  private struct Draft: Sendable {
    var index: Int
    var current: Double
    var history: SpendHistory
    var bounds: ClosedRange<Double>
    var nodes: ResponseNodes
  }
}
