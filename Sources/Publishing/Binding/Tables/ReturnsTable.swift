import Charts
import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Spend, contribution and ROI of each channel, highest return first, with all media below.
  var returnsTable: Table {
    let media = summary.media
    let spend = style.unit(for: summary.channels.map(\.spend) + [media.spend])
    let brought =
      style.outcomeIsMoney
      ? style.unit(
        for: (summary.channels.map(\.contribution.mean) + [media.contribution.mean])
          .map { max(abs($0), spend.divisor) })
      : style.outcomeUnit(
        for: summary.channels.map(\.contribution.mean) + [media.contribution.mean])
    var columns = [
      TableColumn(say("Channel")), TableColumn(heading(say("Spend"), spend), .trailing),
      TableColumn(heading(say("Contribution"), brought), .trailing),
      TableColumn(style.interval(level), .trailing), TableColumn(say("ROI"), .trailing),
      TableColumn(style.interval(level), .trailing),
    ]
    if breakEven != nil { columns.append(TableColumn(say("Chance above break-even"), .trailing)) }
    if summary.optimization != nil { columns.append(TableColumn(say("Plan"), .trailing)) }
    columns.append(TableColumn(say("Tier")))
    let rows = channelsByReturn.map { row($0, spend: spend, brought: brought) }
    return Table(
      columns: columns,
      rows: rows + [total(media, spend: spend, brought: brought)])
  }

  private func row(_ channel: ChannelBlock, spend: ChartUnit, brought: ChartUnit) -> TableRow {
    var cells = [
      TableCell.channel(key(channel.name)), TableCell(spend.format(channel.spend)),
      TableCell(brought.format(channel.contribution.mean)),
      TableCell(brought.formatRange(channel.contribution.lower, channel.contribution.upper)),
      TableCell(ratio(channel.roi), tone: .strong), TableCell(ratioRange(channel.roi)),
    ]
    if breakEven != nil { cells.append(TableCell(chance(channel.probabilityAboveBreakeven))) }
    if let plan = summary.optimization {
      let move = plan.channels.first { $0.channel == channel.name }
      cells.append(TableCell(change(move?.changeShare), tone: .strong))
    }
    return TableRow(cells + [.tier(tier(channel.recommendation), style)])
  }

  private func total(_ media: MediaBlock, spend: ChartUnit, brought: ChartUnit) -> TableRow {
    var cells = [
      TableCell(say("All media")), TableCell(spend.format(media.spend)),
      TableCell(brought.format(media.contribution.mean)),
      TableCell(brought.formatRange(media.contribution.lower, media.contribution.upper)),
      TableCell(ratio(media.roi)), TableCell(ratioRange(media.roi)),
    ]
    if breakEven != nil { cells.append(TableCell(chance(media.probabilityAboveBreakeven))) }
    if summary.optimization != nil { cells.append(TableCell("")) }
    return TableRow(cells + [TableCell("")], isTotal: true)
  }

  // MARK: Words of values that may not exist

  func ratio(_ estimate: EstimateBlock?) -> String {
    estimate.map { style.ratio($0.mean) } ?? NumberStyle.missing
  }

  func ratioRange(_ estimate: EstimateBlock?) -> String {
    estimate.map { style.ratioRange($0.lower, $0.upper) } ?? NumberStyle.missing
  }

  func chance(_ probability: Double?) -> String {
    probability.map { style.probability($0) } ?? NumberStyle.missing
  }

  /// A relative change in whole percent.
  func change(_ share: Double?) -> String {
    share.map { style.percent($0, places: 0, signed: true) } ?? NumberStyle.missing
  }

  func heading(_ words: String, _ unit: ChartUnit) -> String {
    unit.heading(words)
  }
}
