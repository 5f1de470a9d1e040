import Documents
import Summary
import Wording

extension SummaryBinding {
  /// How each channel's effect builds up, lasts and flattens.
  var channelsTable: Table {
    Table(
      columns: [
        TableColumn("Channel"), TableColumn("Decay", .trailing),
        TableColumn("\(style.level(level)) interval", .trailing),
        TableColumn("Half-life, \(Words.plural(2, periodName))", .trailing),
        TableColumn("Saturation reached", .trailing),
        TableColumn("Variance inflation", .trailing), TableColumn("Zone"),
      ],
      rows: channelsBySize.map {
        TableRow([
          .channel(key($0.name)), TableCell(style.decimal($0.adstock.decay.mean, places: 2)),
          TableCell(style.ratioRange($0.adstock.decay.lower, $0.adstock.decay.upper)),
          TableCell(style.decimal($0.adstock.halfLife, places: 1)),
          TableCell(style.percent($0.saturation.level, places: 0)),
          TableCell(inflation(of: $0)),
          TableCell(Words.sentence($0.saturation.zone.rawValue)),
        ])
      })
  }

  private func inflation(of channel: ChannelBlock) -> String {
    let found = summary.diagnostics.first { $0.name == "vif: \(channel.name)" }
    return found?.value.map { style.decimal($0, places: 1) } ?? NumberStyle.missing
  }
}
