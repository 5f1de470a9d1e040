import Charts

extension SummaryBinding {
  /// Change in spend beside change in outcome; `nil` without a plan.
  var planChart: PlanChart? {
    summary.optimization.map { plan in
      PlanChart(
        rows: plan.channels.map {
          PlanChart.Row(channel: key($0.channel), change: $0.change, effect: estimate($0.gain))
        },
        outcome: outcomeNoun, level: level, style: style)
    }
  }
}
