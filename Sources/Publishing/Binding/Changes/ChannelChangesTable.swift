import Charts
import Documents
import Insights
import Summary
import Wording

extension SummaryBinding {
  /// The most channels that have a row each; all are in `changes.csv`.
  private static let mostChannels = 10

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
    // A heading may break where a sentence must not.
    let (before, after) = (
      changes.earlier.label.replacing("\u{A0}", with: " "),
      changes.current.label.replacing("\u{A0}", with: " ")
    )
    let columns = [
      TableColumn(style.say("Channel")), TableColumn(style.say("Spend \(before)"), .trailing),
      TableColumn(style.say("Spend \(after)"), .trailing),
      TableColumn(style.say("Change"), .trailing),
      TableColumn(style.say("Contribution \(before)"), .trailing),
      TableColumn(style.say("Contribution \(after)"), .trailing),
      TableColumn(style.say("Change"), .trailing),
      TableColumn(style.say("\(style.level(level)) interval of change"), .trailing),
      TableColumn(style.say("ROI \(before)"), .trailing),
      TableColumn(style.say("ROI \(after)"), .trailing),
    ]
    let rows = shown.map { channel in
      TableRow(
        [TableCell.channel(clipped(channel.name))]
          + cells(channel.spend, channel.contribution, channel.roi, spend, brought))
    }
    let total = TableRow(
      [TableCell(style.say("All media"))]
        + cells(media.spend, media.contribution, media.roi, spend, brought), isTotal: true)
    return Table(
      title: summary.narrative.charts["channel_changes"]?.title,
      subtitle: subtitle(spend, brought, changes.current.periods), columns: columns,
      rows: rows + [total],
      note: note(isShortened: shown.count < changes.channels.count))
  }

  /// Ten columns leave little room for a name; the bridge above has more.
  private func clipped(_ channel: String) -> ChannelKey {
    let key = key(channel)
    return ChannelKey(name: PlainName.short(key.name), colorIndex: key.colorIndex)
  }

  private func cells(
    _ spend: SpendChangeBlock, _ part: CauseChangeBlock, _ roi: RatioChangeBlock?,
    _ money: ChartUnit, _ brought: ChartUnit
  ) -> [TableCell] {
    [
      TableCell(money.format(spend.earlier)), TableCell(money.format(spend.current)),
      TableCell(money.format(spend.change, signed: true)),
      TableCell(brought.format(part.earlier.mean)), TableCell(brought.format(part.current.mean)),
      effect(brought.format(part.change.mean, signed: true)),
      TableCell(
        // On one line, however little room there is.
        brought.formatRange(part.change.lower, part.change.upper, signed: true)
          .replacing(" ", with: "\u{A0}")),
      TableCell(plainRatio(roi?.earlier)), TableCell(plainRatio(roi?.current)),
    ]
  }

  /// Better or worse, unless it prints as nothing.
  private func effect(_ text: String) -> TableCell {
    TableCell(text, tone: text.hasPrefix("+") ? .better : text.hasPrefix("−") ? .worse : .plain)
  }

  /// A ratio without its sign of currency, which the subtitle has.
  private func plainRatio(_ estimate: EstimateBlock?) -> String {
    guard let mean = estimate?.mean else { return NumberStyle.missing }
    return style.outcomeIsMoney && abs(mean) < 100
      ? style.decimal(mean, places: 2) : style.ratio(mean)
  }

  private func subtitle(_ spend: ChartUnit, _ brought: ChartUnit, _ count: Int) -> String {
    let length = Phrase(verbatim: periods(count))
    let one = style.unitOfMoney
    if style.outcomeIsMoney {
      return spend.label.isEmpty
        ? style.say("Spend and contribution; ROI in \(outcomeNoun) per \(one); \(length) each")
        : style.say(
          "Spend and contribution in \(spend.label); ROI in \(outcomeNoun) per \(one); \(length) each"
        )
    }
    return brought.label.isEmpty
      ? style.say(
        "Spend in \(spend.label); contribution and ROI in \(outcomeNoun), ROI per \(one); \(length) each"
      )
      : style.say(
        "Spend in \(spend.label), contribution in \(brought.label) \(outcomeNoun); ROI in \(outcomeNoun) per \(one); \(length) each"
      )
  }

  private func note(isShortened: Bool) -> String? {
    let all =
      isShortened ? style.say("The largest changes; every channel is in changes.csv.") : nil
    let notes = [all, summary.narrative.charts["channel_changes"]?.source].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }
}
