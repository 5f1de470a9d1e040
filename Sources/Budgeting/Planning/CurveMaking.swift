import MediaMix
import Statistics

extension PlanTask {
  /// The response curve of every channel with spend in the window, from exact values.
  func curves(_ recommended: [Double]) -> [ResponseCurve] {
    let tail = (1 - level) / 2
    return parallelMap(count: channels.count, threads: threads) { position in
      let channel = channels[position]
      return ResponseCurve(
        channel: channel.name, currentSpend: channel.current,
        currentResponse: Moments.mean(channel.currentDraws),
        recommendedSpend: recommended[position],
        observedMaximum: channel.history.maximum, observed: channel.history.quarters,
        points: channel.nodes.curve.map { node in
          let spend = channel.nodes.spends[node]
          let bounds = Quantile.values(
            at: [tail, 1 - tail], of: channel.table.responses(atNode: node))
          return ResponseCurve.Point(
            spend: spend, response: channel.table.mean.value(atNode: node), lower: bounds[0],
            upper: bounds[1], marginalROI: channel.table.mean.slope(atNode: node),
            extrapolated: spend > channel.history.maximum)
        })
    }
  }
}
