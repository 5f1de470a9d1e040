import Documents
import MediaMix
import Summary

extension SummaryBinding {
  /// Every parameter of the model.
  var coefficientsTable: Table? {
    table(
      of: summary.coefficients.filter { $0.quantity.isParameter },
      say("Every parameter of the model"))
  }

  /// What is neither media nor noise: level, trend, season, controls, treatments and events.
  var termsTable: Table? {
    table(
      of: summary.coefficients.filter { block in
        switch block.part {
        case .level, .trend, .seasonality, .controls, .nonMedia, .events, .holidays: true
        case .media, .organic, .synergies, .noise: false
        }
      }, say("What makes the baseline, and what else moves it"))
  }

  /// What each holiday and event moved.
  var holidaysTable: Table? {
    table(
      of: summary.coefficients.filter { $0.part == .holidays || $0.part == .events },
      say("What holidays and events moved"))
  }

  private func table(of blocks: [CoefficientBlock], _ title: String) -> Table? {
    guard !blocks.isEmpty else { return nil }
    let columns = [
      TableColumn(say("Name")), TableColumn(say("Quantity")),
      TableColumn(say("Estimate"), .trailing),
      TableColumn(say("Standard error"), .trailing),
      TableColumn(style.interval(level), .trailing),
      TableColumn(say("Above zero"), .trailing), TableColumn(say("Unit")),
    ]
    let rows = blocks.enumerated().flatMap { place, block -> [TableRow] in
      let isFirst = place == 0 || blocks[place - 1].part != block.part
      let isSame =
        !isFirst && blocks[place - 1].name == block.name && blocks[place - 1].part == block.part
      let head =
        [TableCell(block.partLabel, tone: .strong)]
        + columns.dropFirst().map { _ in TableCell("") }
      return (isFirst ? [TableRow(head)] : []) + [row(block, isNamed: !isSame)]
    }
    return Table(
      title: title,
      subtitle: say(
        "Means over draws, their standard deviation and \(style.level(level)) intervals"),
      columns: columns, rows: rows)
  }

  private func row(_ block: CoefficientBlock, isNamed: Bool) -> TableRow {
    TableRow([
      isNamed ? name(block) : TableCell(""), TableCell(block.quantityLabel),
      TableCell(significant(block.estimate.mean), tone: .strong),
      TableCell(significant(block.standardError)),
      TableCell(range(block.estimate.lower, block.estimate.upper)),
      TableCell(chance(block.probabilityPositive)), TableCell(block.unit, tone: .muted),
    ])
  }

  private func name(_ block: CoefficientBlock) -> TableCell {
    if block.part == .media, let key = channelKey(block.name) { return .channel(key) }
    return TableCell(block.label)
  }
}

extension Coefficient.Quantity {
  /// Whether the model has such a parameter; else it follows from others.
  fileprivate var isParameter: Bool { self != .halfLife && self != .ninetyPercent }
}
