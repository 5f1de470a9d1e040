import Documents
import Summary
import Wording

extension SummaryBinding {
  /// How each channel's effect lasts and levels off, and what its next unit of money brings at steady spend.
  var transformsTable: Table {
    Table(
      title: say("How each channel’s effect lasts and levels off"),
      subtitle: say("Means over draws; when \(style.percent(0.9, places: 0)) has come is a median"),
      columns: [
        TableColumn(say("Channel")), TableColumn(say("Carry-over")),
        TableColumn(say("Decay"), .trailing),
        TableColumn(say("Half-life"), .trailing),
        TableColumn(say("\(style.percent(0.9, places: 0)) by"), .trailing),
        TableColumn(say("Saturation")), TableColumn(say("Half-saturation"), .trailing),
        TableColumn(say("Slope"), .trailing), TableColumn(say("Reached"), .trailing),
        TableColumn(say("Next \(style.unitOfMoney) brings"), .trailing),
        TableColumn(style.interval(level), .trailing),
      ],
      rows: channelsBySize.map { channel in
        let (adstock, saturation) = (channel.adstock, channel.saturation)
        return TableRow([
          .channel(key(channel.name)), TableCell(style.say(adstock.kind.words)),
          TableCell(style.decimal(adstock.decay.mean, places: 2)),
          TableCell(style.decimal(adstock.halfLife, places: 1)),
          TableCell(
            adstock.ninetyPercent.map { style.decimal($0, places: 0) } ?? NumberStyle.missing),
          TableCell(style.say(saturation.kind.words)),
          TableCell(significant(saturation.halfSaturation)),
          TableCell(style.decimal(saturation.slope, places: 2)),
          TableCell(style.percent(saturation.level, places: 0)),
          TableCell(ratio(saturation.steady?.marginal), tone: .strong),
          TableCell(ratioRange(saturation.steady?.marginal)),
        ])
      },
      note: say(
        "Half-life, and when \(style.percent(0.9, places: 0)) of the effect has come, in \(style.periodPlural(summary.period.frequency)), that of the spend included; half-saturation in units of what drives the channel per \(periodName). The next \(style.unitOfMoney) is spent in every period of the plan window, until its effect is steady."
      ))
  }
}
