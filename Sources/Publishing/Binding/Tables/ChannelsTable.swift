import Documents
import Summary
import Wording

extension SummaryBinding {
  /// How each channel's effect builds up, lasts and flattens.
  var channelsTable: Table {
    Table(
      columns: [
        TableColumn(say("Channel")), TableColumn(say("Decay"), .trailing),
        TableColumn(style.interval(level), .trailing),
        TableColumn(
          say("Half-life, \(style.periodPlural(summary.period.frequency))"), .trailing),
        TableColumn(say("Saturation reached"), .trailing),
        TableColumn(say("Variance inflation"), .trailing), TableColumn(say("Zone")),
      ],
      rows: channelsBySize.map {
        TableRow([
          .channel(key($0.name)), TableCell(style.decimal($0.adstock.decay.mean, places: 2)),
          TableCell(style.ratioRange($0.adstock.decay.lower, $0.adstock.decay.upper)),
          TableCell(style.decimal($0.adstock.halfLife, places: 1)),
          TableCell(style.percent($0.saturation.level, places: 0)),
          TableCell(inflation(of: $0)),
          TableCell($0.saturation.zone.word(style)),
        ])
      })
  }

  private func inflation(of channel: ChannelBlock) -> String {
    let found = summary.diagnostics.first { $0.name == "vif: \(channel.name)" }
    return found?.value.map { style.decimal($0, places: 1) } ?? NumberStyle.missing
  }
}
