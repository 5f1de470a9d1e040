import Spreadsheets
import Summary

extension WorkbookBinding {

  /// Spend as it was and as planned: the numbers of `allocation.csv`; `nil` without a plan.
  var allocationSheet: Sheet? {
    guard let plan else { return nil }
    let spend = money(plan.channels.map(\.recommended))
    let titles = [say("Actual spend"), say("Planned spend"), say("Change")]
    let bounds = [say("Lower bound"), say("Upper bound"), say("Most observed in a window")]
    return Sheet(
      name: names.allocation,
      about: say("Spend as it was and as planned, and what the change brings"),
      content: .table(
        SheetTable(
          columns: [.init(say("Channel"))] + titles.map { .init($0, spend) }
            + [.init(say("Change, %"), .percent)]
            + columns(say("Expected gain"), outcome(plan.channels.map(\.gain.mean)))
            + bounds.map { .init($0, spend) } + [
              .init(say("At a bound")), .init(say("Extrapolated")),
            ],
          rows: plan.channels.map(row) + [total(plan)], hasTotal: true)))
  }

  private func row(_ part: AllocationBlock) -> [SheetCell] {
    [
      .text(part.channel), .number(part.current), .number(part.recommended), .number(part.change),
      .init(part.changeShare),
    ] + cells(part.gain) + [
      .number(part.lowerBound), .number(part.upperBound), .number(part.observedMaximum),
      .flag(part.atBound), .flag(part.extrapolated),
    ]
  }

  private func total(_ plan: OptimizationBlock) -> [SheetCell] {
    [
      .text(say("Total")), .number(plan.currentTotal), .number(plan.budget), .none, .none,
    ] + cells(plan.gain) + Array(repeating: .none, count: 5)
  }

  /// The most that each total budget can bring; `nil` without a frontier.
  var frontierSheet: Sheet? {
    guard let plan, plan.frontier.count > 1 else { return nil }
    return Sheet(
      name: names.frontier, about: say("The most that each total budget can bring"),
      content: .table(
        SheetTable(
          columns: [.init(say("Budget"), money(plan.frontier.map(\.budget)))]
            + columns(say("Media contribution"), outcome(plan.frontier.map(\.revenue.mean)))
            + columns(say("Gain"), outcome(plan.frontier.map(\.revenue.mean))),
          rows: plan.frontier.map {
            [.number($0.budget)] + cells($0.revenue) + cells($0.gain)
          })))
  }
}
