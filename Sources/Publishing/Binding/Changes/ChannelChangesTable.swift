import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The most channels that have a row each; all are in `changes.csv`.
  private static let mostChannels = 14

  /// What each channel spent and brought then and now, the largest rise first; `nil` where nothing is compared.
  var channelChangesTable: Table? {
    guard let changes = summary.changes else { return nil }
    let shown = changes.channels.sorted {
      let (left, right) = (abs($0.contribution.change.mean), abs($1.contribution.change.mean))
      return left == right ? $0.name < $1.name : left > right
    }.prefix(Self.mostChannels).sorted {
      $0.contribution.change.mean > $1.contribution.change.mean
    }
    let media = changes.media
    let spends = (shown.map(\.spend) + [media.spend]).flatMap { [$0.earlier, $0.current] }
    let effects = (shown.map(\.contribution) + [media.contribution]).flatMap {
      [$0.earlier.mean, $0.current.mean]
    }
    // Where both are money they share a unit, so that they compare.
    let brought =
      style.outcomeIsMoney ? style.unit(for: spends + effects) : style.outcomeUnit(for: effects)
    let spend = style.outcomeIsMoney ? brought : style.unit(for: spends)
    let (before, after) = (changes.earlier.label, changes.current.label)
    let ofSpend = heading(style.say("Spend"), spend)
    let ofEffect = heading(style.say("Contribution"), brought)
    let columns = [
      TableColumn(style.say("Channel")), TableColumn("\(ofSpend) \(before)", .trailing),
      TableColumn("\(ofSpend) \(after)", .trailing), TableColumn(style.say("Change"), .trailing),
      TableColumn("\(ofEffect) \(before)", .trailing),
      TableColumn("\(ofEffect) \(after)", .trailing), TableColumn(style.say("Change"), .trailing),
      TableColumn(style.say("\(style.level(level)) interval of change"), .trailing),
      TableColumn(style.say("ROI \(before)"), .trailing),
      TableColumn(style.say("ROI \(after)"), .trailing),
    ]
    let rows = shown.map { channel in
      TableRow(
        [TableCell.channel(key(channel.name))]
          + cells(channel.spend, channel.contribution, channel.roi, spend, brought))
    }
    let total = TableRow(
      [TableCell(style.say("All media"))]
        + cells(media.spend, media.contribution, media.roi, spend, brought), isTotal: true)
    return Table(
      columns: columns, rows: rows + [total],
      note: shown.count < changes.channels.count
        ? style.say("The largest changes; every channel is in changes.csv.") : nil)
  }

  private func cells(
    _ spend: SpendChangeBlock, _ part: CauseChangeBlock, _ roi: RatioChangeBlock?,
    _ money: ChartUnit, _ brought: ChartUnit
  ) -> [TableCell] {
    [
      TableCell(money.format(spend.earlier)), TableCell(money.format(spend.current)),
      TableCell(money.format(spend.change, signed: true)),
      TableCell(brought.format(part.earlier.mean)), TableCell(brought.format(part.current.mean)),
      .gain(brought.format(part.change.mean, signed: true), of: part.change.mean),
      TableCell(brought.formatRange(part.change.lower, part.change.upper, signed: true)),
      TableCell(ratio(roi?.earlier)), TableCell(ratio(roi?.current)),
    ]
  }
}
