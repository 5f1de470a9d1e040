import Charts

extension SummaryBinding {
  /// The most each budget can bring; `nil` without a plan or its frontier.
  var frontierChart: FrontierChart? {
    guard let plan = summary.optimization, plan.frontier.count > 1 else { return nil }
    return FrontierChart(
      points: plan.frontier.map {
        FrontierChart.Point(budget: $0.budget, gain: estimate($0.gain))
      },
      currentBudget: plan.currentTotal,
      planned: FrontierChart.Point(budget: plan.budget, gain: estimate(plan.gain)),
      breakEvenBudget: plan.breakEvenBudget, breakEven: breakEven, level: level, style: style)
  }
}
