import Charts

extension SummaryBinding {
  /// The outcome built up from zero, cause by cause.
  var bridgeChart: BridgeChart {
    let causes = [summary.baseline] + summary.components
    var steps = causes.enumerated().map { index, part in
      BridgeChart.Step(
        label: part.label, cause: index == 0 ? .baseline : .component,
        value: part.contribution.mean)
    }
    steps += channelsBySize.map {
      BridgeChart.Step(
        label: $0.name, cause: .channel(key($0.name)), value: $0.contribution.mean)
    }
    steps.append(
      BridgeChart.Step(
        label: say("Unexplained"), cause: .unexplained, value: summary.unexplained))
    return BridgeChart(steps: steps, outcome: outcomeNoun, style: style)
  }
}
