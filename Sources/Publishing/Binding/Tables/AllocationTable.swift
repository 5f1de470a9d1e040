import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Spend now and in the plan, with its bounds and what the change should bring; `nil` without a plan.
  var allocationTable: Table? {
    guard let plan = summary.optimization else { return nil }
    let money = style.unit(
      for: plan.channels.flatMap { [$0.current, $0.recommended] } + [plan.budget])
    let gains = style.outcomeUnit(for: plan.channels.map(\.gain.mean) + [plan.gain.mean])
    let columns = [
      TableColumn(say("Channel")), TableColumn(heading(nowLabel, money), .trailing),
      TableColumn(say("Plan"), .trailing), TableColumn(say("Change"), .trailing),
      TableColumn(say("Change, %"), .trailing), TableColumn(say("Bounds"), .trailing),
      TableColumn(heading(say("Effect"), gains), .trailing),
      TableColumn(style.interval(level), .trailing),
    ]
    return Table(
      columns: columns,
      rows: plan.channels.map { row($0, money: money, gains: gains) }
        + [total(plan, money: money, gains: gains)])
  }

  private func row(_ part: AllocationBlock, money: ChartUnit, gains: ChartUnit) -> TableRow {
    TableRow([
      .channel(key(part.channel)), TableCell(money.format(part.current)),
      TableCell(money.format(part.recommended), tone: .strong),
      TableCell(money.format(part.change, signed: true)), TableCell(change(part.changeShare)),
      TableCell(money.formatRange(part.lowerBound, part.upperBound), tone: .muted),
      .gain(gains.format(part.gain.mean, signed: true), of: part.gain.mean),
      TableCell(gains.formatRange(part.gain.lower, part.gain.upper, signed: true)),
    ])
  }

  private func total(
    _ plan: OptimizationBlock, money: ChartUnit, gains: ChartUnit
  ) -> TableRow {
    TableRow(
      [
        TableCell(say("Total")), TableCell(money.format(plan.currentTotal)),
        TableCell(money.format(plan.budget)),
        TableCell(money.format(plan.budget - plan.currentTotal, signed: true)), TableCell(""),
        TableCell(""),
        .gain(gains.format(plan.gain.mean, signed: true), of: plan.gain.mean),
        TableCell(gains.formatRange(plan.gain.lower, plan.gain.upper, signed: true)),
      ], isTotal: true)
  }
}
