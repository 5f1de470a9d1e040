import Spreadsheets
import Summary

extension WorkbookBinding {
  /// What each cause brought then and now: the numbers of `changes.csv`; `nil` where nothing is compared.
  var changesSheet: Sheet? {
    guard let changes = summary.changes else { return nil }
    let (before, after) = (changes.earlier.label, changes.current.label)
    let size = outcome([changes.earlier.outcome, changes.current.outcome])
    let spend = money(changes.channels.map(\.spend.current))
    return Sheet(
      name: style.say("What changed"),
      about: style.say("What each cause brought in \(before) and in \(after)"),
      content: .table(
        SheetTable(
          columns: [.init(style.say("Cause"))] + columns(before, size) + columns(after, size)
            + columns(style.say("Change"), size)
            + [.init(style.say("Of the total change"), .percent)]
            + [
              style.say("Spend \(before)"), style.say("Spend \(after)"),
              style.say("Change in spend"),
            ].map { .init($0, spend) }
            + [.init(style.say("ROI \(before)"), .ratio), .init(style.say("ROI \(after)"), .ratio)]
            + columns(style.say("Change in ROI"), .ratio)
            + [style.say("Change from spend"), style.say("Change from return")].map {
              .init($0, size)
            },
          rows: rows(changes), hasTotal: true)))
  }

  private func rows(_ changes: ChangesBlock) -> [[SheetCell]] {
    let causes = changes.components.flatMap(\.causes)
    let total: [SheetCell] = [
      .text(changes.rows.last?.label ?? ""), .number(changes.earlier.outcome), .none, .none,
      .number(changes.current.outcome), .none, .none, .number(changes.change), .none, .none,
      .init(changes.rows.last?.share),
    ]
    return ([changes.others, changes.baseline] + causes).map { row($0) + noMedia }
      + [
        row(changes.media.contribution)
          + media(changes.media.spend, changes.media.roi, changes.media.split)
      ]
      + changes.channels.map {
        row($0.contribution) + media($0.spend, $0.roi, $0.split)
      } + [row(changes.unexplained) + noMedia, total + noMedia]
  }

  private var noMedia: [SheetCell] { Array(repeating: .none, count: 10) }

  private func row(_ part: CauseChangeBlock) -> [SheetCell] {
    [.text(part.label)] + cells(part.earlier) + cells(part.current) + cells(part.change)
      + [.init(part.changeShare)]
  }

  private func media(
    _ spend: SpendChangeBlock, _ roi: RatioChangeBlock?, _ split: ChangeSplitBlock
  ) -> [SheetCell] {
    [.number(spend.earlier), .number(spend.current), .number(spend.change)]
      + [.init(roi?.earlier.mean), .init(roi?.current.mean)] + cells(roi?.change)
      + [.number(split.fromSpend.mean), .number(split.fromReturn.mean)]
  }
}
