import Documents
import Summary
import Wording

extension SummaryBinding {
  /// How each channel's effect lasts and levels off, and what its next unit of money brings at steady spend.
  var transformsTable: Table {
    Table(
      title: "How each channel’s effect lasts and levels off",
      subtitle: "Means over draws; when 90% has come is a median",
      columns: [
        TableColumn("Channel"), TableColumn("Carry-over"), TableColumn("Decay", .trailing),
        TableColumn("Half-life", .trailing), TableColumn("90% by", .trailing),
        TableColumn("Saturation"), TableColumn("Half-saturation", .trailing),
        TableColumn("Slope", .trailing), TableColumn("Reached", .trailing),
        TableColumn("Next \(style.unitOfMoney) brings", .trailing),
        TableColumn("\(style.level(level)) interval", .trailing),
      ],
      rows: channelsBySize.map { channel in
        let (adstock, saturation) = (channel.adstock, channel.saturation)
        return TableRow([
          .channel(key(channel.name)), TableCell(adstock.kind.words),
          TableCell(style.decimal(adstock.decay.mean, places: 2)),
          TableCell(style.decimal(adstock.halfLife, places: 1)),
          TableCell(
            adstock.ninetyPercent.map { style.decimal($0, places: 0) } ?? NumberStyle.missing),
          TableCell(saturation.kind.words), TableCell(significant(saturation.halfSaturation)),
          TableCell(style.decimal(saturation.slope, places: 2)),
          TableCell(style.percent(saturation.level, places: 0)),
          TableCell(ratio(saturation.steady?.marginal), tone: .strong),
          TableCell(ratioRange(saturation.steady?.marginal)),
        ])
      },
      note:
        "Half-life, and when 90% of the effect has come, in \(Words.plural(2, periodName)), that of the spend included; half-saturation in units of what drives the channel per \(periodName). The next \(style.unitOfMoney) is spent in every \(periodName) of the plan window, until its effect is steady."
    )
  }
}
