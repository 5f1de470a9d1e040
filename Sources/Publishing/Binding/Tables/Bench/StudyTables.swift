import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Every test of the residuals; `nil` where there is nothing to test.
  var residualTestsTable: Table? {
    guard let block = summary.residuals, !block.tests.isEmpty else { return nil }
    return Table(
      title: say("Tests of what the model leaves unexplained"),
      subtitle: say("A small p-value means that residuals are not as the test supposes"),
      columns: [
        TableColumn(say("Test of residuals")), TableColumn(say("Lags"), .trailing),
        TableColumn(say("Statistic"), .trailing),
        TableColumn(say("p-value"), .trailing), TableColumn(say("Verdict")),
        TableColumn(say("What it says")),
      ],
      rows: block.tests.map { test in
        TableRow([
          TableCell(test.label), TableCell(test.lags.map { style.grouped($0) } ?? ""),
          TableCell(test.statistic.map(significant) ?? NumberStyle.missing, tone: .strong),
          TableCell(test.pValue.map(probability) ?? ""), .verdict(test.verdict, style),
          TableCell(test.message),
        ])
      })
  }

  /// The periods that decide most; `nil` where the model is too flexible to tell.
  var influenceTable: Table? {
    guard let block = summary.influence, !block.periods.isEmpty else { return nil }
    let unit = style.outcomeUnit(for: block.periods.flatMap { [$0.actual, $0.expected] })
    return Table(
      title: say("The periods that decide most"),
      subtitle: say(
        "By Cook’s distance; worth a look above \(significant(block.cookLimit)), leverage above \(significant(block.leverageLimit))"
      ),
      columns: [
        TableColumn(say("First day")), TableColumn(heading(say("Actual"), unit), .trailing),
        TableColumn(heading(say("Expected"), unit), .trailing),
        TableColumn(heading(say("Residual"), unit), .trailing),
        TableColumn(say("In deviations"), .trailing), TableColumn(say("Leverage"), .trailing),
        TableColumn(say("Cook’s distance"), .trailing),
      ],
      rows: block.periods.map { period in
        TableRow([
          TableCell(style.day(period.start)), TableCell(unit.format(period.actual)),
          TableCell(unit.format(period.expected)),
          TableCell(unit.format(period.residual, signed: true)),
          TableCell(
            period.studentized.map { style.decimal($0, places: 2, signed: true) }
              ?? NumberStyle.missing),
          TableCell(style.decimal(period.leverage, places: 3)),
          TableCell(
            period.cookDistance.map(significant) ?? NumberStyle.missing,
            tone: (period.cookDistance ?? 0) > block.cookLimit ? .strong : .plain),
        ])
      },
      note: say(
        "In deviations: the residual over its standard deviation in a fit without the period."))
  }

  /// Each channel's return over windows beside that of all periods; `nil` for data too short to be cut.
  var stabilityTable: Table? {
    guard let block = summary.stability else { return nil }
    return Table(
      title: say("Returns in windows of \(periods(block.length))"),
      subtitle: say(
        "Of windows that could be told, those whose interval does not meet the whole fit’s"),
      columns: [
        TableColumn(say("Channel")), TableColumn(say("ROI, all periods"), .trailing),
        TableColumn(style.interval(level), .trailing),
        TableColumn(say("Least"), .trailing), TableColumn(say("Most"), .trailing),
        TableColumn(say("Windows apart"), .trailing), TableColumn(say("Windows told"), .trailing),
        TableColumn(say("Verdict")),
      ],
      rows: channelsBySize.compactMap { channel in
        block.channels.first { $0.name == channel.name }.map { found in
          let returns = found.returns.compactMap { $0 }
          return TableRow([
            .channel(key(channel.name)), TableCell(ratio(found.roi), tone: .strong),
            TableCell(ratioRange(found.roi)),
            TableCell(returns.min().map { style.ratio($0) } ?? NumberStyle.missing),
            TableCell(returns.max().map { style.ratio($0) } ?? NumberStyle.missing),
            TableCell(style.grouped(found.apart)), TableCell(style.grouped(found.told)),
            .verdict(found.verdict, style),
          ])
        }
      })
  }

  /// How far each of the model's columns is told by the others; `nil` for a single one.
  var modelInflationTable: Table? {
    guard summary.inflation.count > 1 else { return nil }
    return Table(
      title: say("Overlap of the model’s columns"),
      subtitle: say("Variance inflation beside all others, trend and seasons included"),
      columns: [
        TableColumn(say("Column")), TableColumn(say("Kind")),
        TableColumn(say("Variance inflation"), .trailing),
        TableColumn(say("Closest to")), TableColumn(say("Correlation"), .trailing),
        TableColumn(say("Level")),
      ],
      rows: modelInflationBySize.map { block in
        let factor = self.factor(block)
        let key = block.kind == .channel ? channelKey(block.name) : nil
        return TableRow([
          key.map { .channel($0) } ?? TableCell(block.name),
          TableCell(block.kind.word(style), tone: .muted),
          TableCell(factor.map(inflation) ?? NumberStyle.missing, tone: .strong),
          TableCell(block.closest ?? ""),
          TableCell(block.correlation.map { style.decimal($0, places: 2) } ?? ""),
          factor.map { InflationLevel($0).cell(style) }
            ?? TableCell(NumberStyle.missing, tone: .muted),
        ])
      })
  }

  /// A variance inflation factor, unless it is too large to mean anything.
  func inflation(_ factor: Double) -> String {
    factor > InflationLevel.most
      ? "> " + style.grouped(InflationLevel.most) : style.decimal(factor, places: 1)
  }

  /// A p-value: `0.034`, `< 0.001`.
  private func probability(_ value: Double) -> String {
    value < 0.001 ? "< " + style.decimal(0.001, places: 3) : style.decimal(value, places: 3)
  }
}
