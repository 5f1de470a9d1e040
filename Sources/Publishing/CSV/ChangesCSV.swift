import Summary

/// `changes.csv`: a row per cause, what it brought then and now, and the change with its interval; spend and return of
/// channels.
///
/// Rows of kind `part` sum to those of kind `group`, and these, with what is unexplained, to the total.
package enum ChangesCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var columns = ["cause", "kind"]
    for name in ["earlier", "current", "change"] {
      columns += [name, "\(name)_lower", "\(name)_upper"]
    }
    columns += ["change_share", "probability_of_rise"]
    columns += ["spend_earlier", "spend_current", "spend_change"]
    columns += ["roi_earlier", "roi_current", "roi_change", "roi_change_lower", "roi_change_upper"]
    columns += ["change_from_spend", "change_from_return"]
    columns += ["earlier_start", "earlier_end", "current_start", "current_end", "interval_level"]
    var table = CSVTable(columns: columns)
    guard let changes = summary.changes else { return table }
    let tail: [CSVTable.Cell] = [
      .text("\(changes.earlier.start)"), .text("\(changes.earlier.end)"),
      .text("\(changes.current.start)"), .text("\(changes.current.end)"),
      .number(summary.report.interval),
    ]
    func add(
      _ part: CauseChangeBlock, _ kind: String, _ media: [CSVTable.Cell] = noMedia
    ) {
      table.rows.append([.text(part.label), .text(kind)] + cause(part) + media + tail)
    }
    add(changes.others, "group")
    add(changes.baseline, "part")
    for component in changes.components {
      for part in component.causes { add(part, "part") }
    }
    add(
      changes.media.contribution, "group",
      media(changes.media.spend, changes.media.roi, changes.media.split))
    for channel in changes.channels {
      add(channel.contribution, "part", media(channel.spend, channel.roi, channel.split))
    }
    add(changes.unexplained, "unexplained")
    table.rows.append(total(changes) + tail)
    return table
  }

  private static let noMedia = [CSVTable.Cell](repeating: .none, count: 10)

  private static func cause(_ part: CauseChangeBlock) -> [CSVTable.Cell] {
    [part.earlier, part.current, part.change].flatMap {
      [.number($0.mean), .number($0.lower), .number($0.upper)]
    } + [.init(part.changeShare), .number(part.probabilityOfRise)]
  }

  private static func media(
    _ spend: SpendChangeBlock, _ roi: RatioChangeBlock?, _ split: ChangeSplitBlock
  ) -> [CSVTable.Cell] {
    [
      .number(spend.earlier), .number(spend.current), .number(spend.change),
      .init(roi?.earlier.mean), .init(roi?.current.mean), .init(roi?.change.mean),
      .init(roi?.change.lower), .init(roi?.change.upper), .number(split.fromSpend.mean),
      .number(split.fromReturn.mean),
    ]
  }

  private static func total(_ changes: ChangesBlock) -> [CSVTable.Cell] {
    let row: [CSVTable.Cell] = [
      .text(changes.rows.last?.label ?? ""), .text("total"), .number(changes.earlier.outcome),
      .none, .none, .number(changes.current.outcome), .none, .none, .number(changes.change), .none,
      .none, .init(changes.rows.last?.share), .none,
    ]
    return row + noMedia
  }
}
