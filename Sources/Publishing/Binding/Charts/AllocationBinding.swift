import Charts

extension SummaryBinding {
  /// Spend now and in the plan with its bounds; `nil` without a plan.
  var allocationChart: AllocationChart? {
    summary.optimization.map { plan in
      AllocationChart(
        rows: plan.channels.map {
          AllocationChart.Row(
            channel: key($0.channel), current: $0.current, planned: $0.recommended,
            lowerBound: $0.lowerBound, upperBound: $0.upperBound, effect: estimate($0.gain))
        },
        total: estimate(plan.gain), outcome: outcomeNoun, nowLabel: nowLabel,
        level: level, style: style)
    }
  }
}
