import Charts
import Summary

extension SummaryBinding {
  /// Other budgets and splits against now; `nil` without any.
  var scenarioChart: ScenarioChart? {
    guard let scenarios = summary.optimization?.scenarios, scenarios.count > 1 else { return nil }
    return ScenarioChart(
      rows: scenarios.map { scenario in
        ScenarioChart.Row(
          name: scenario.name, spend: scenario.position.spend,
          change: scenario.kind == .current ? nil : estimate(scenario.gain),
          profit: scenario.kind == .current ? nil : scenario.profitGain?.mean,
          isRecommended: scenario.kind == .recommended)
      }, outcome: outcomeNoun, level: level, style: style)
  }
}
