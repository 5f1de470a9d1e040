import Spreadsheets
import Summary
import Wording

extension WorkbookBinding {

  /// A row per channel: the numbers of `channel_performance.csv`, largest contribution first.
  var channelsSheet: Sheet {
    Sheet(
      name: names.channels,
      about: say("Spend, contribution, returns and saturation of each channel"),
      content: .table(
        SheetTable(columns: ChannelColumn.all(self).map(\.column), rows: channels.map(row))))
  }

  private func row(_ channel: ChannelBlock) -> [SheetCell] {
    ChannelColumn.all(self).map { $0.value(channel) }
  }

  /// Where a column of the sheet is, by its key.
  func channelColumn(_ key: ChannelColumn.Key) -> Int {
    ChannelColumn.all(self).firstIndex { $0.key == key } ?? 0
  }
}

/// One column of the sheet of channels.
struct ChannelColumn {
  /// Columns that charts are drawn from.
  enum Key {
    case name, spendShare, effectShare, roi, roiLower, roiUpper, breakEven, other
  }

  var key: Key
  var column: SheetTable.Column
  var value: (ChannelBlock) -> SheetCell

  static func all(_ binding: WorkbookBinding) -> [ChannelColumn] {
    whole(binding) + shape(binding) + window(binding)
  }

  /// Over all periods.
  private static func whole(_ binding: WorkbookBinding) -> [ChannelColumn] {
    let summary = binding.summary
    let spend = binding.money(summary.channels.map(\.spend))
    let brought = binding.outcome(summary.channels.map(\.contribution.mean))
    var columns = [
      make(binding.say("Channel"), .text, as: .name) { .text($0.name) },
      make(binding.say("Spend"), spend) { .number($0.spend) },
      make(binding.say("Share of spend"), .percent, as: .spendShare) { .number($0.spendShare) },
    ]
    columns += estimate(binding, binding.say("Contribution"), brought) { $0.contribution }
    columns += [
      make(binding.say("Share of outcome"), .percent) { .number($0.contributionShare) },
      make(binding.say("Share of media’s effect"), .percent, as: .effectShare) {
        .number($0.effectShare)
      },
      make(binding.say("ROI"), .ratio, as: .roi) { .init($0.roi?.mean) },
      make(binding.lower(binding.say("ROI")), .ratio, as: .roiLower) { .init($0.roi?.lower) },
      make(binding.upper(binding.say("ROI")), .ratio, as: .roiUpper) { .init($0.roi?.upper) },
      make(binding.say("ROI, median"), .ratio) { .init($0.roi?.median) },
    ]
    if binding.style.outcomeIsMoney {
      columns += [
        make(binding.say("Break-even ROI"), .ratio, as: .breakEven) { _ in
          .number(summary.report.breakEven)
        },
        make(binding.say("Chance above break-even"), .percent) {
          .init($0.probabilityAboveBreakeven)
        },
      ]
    }
    return columns + estimate(binding, binding.say("Marginal ROI"), .ratio) { $0.marginalRoi }
  }

  /// Carry-over and saturation.
  private static func shape(_ binding: WorkbookBinding) -> [ChannelColumn] {
    let tier =
      binding.summary.grade.actionable
      ? [
        make(binding.say("Tier"), .text) {
          .text(SummaryBinding.tier($0.recommendation).word(binding.style))
        }
      ] : []
    return estimate(binding, binding.say("Decay"), .decimal(3)) { $0.adstock.decay } + [
      make(binding.say("Half-life, periods"), .decimal(2)) { .number($0.adstock.halfLife) },
      make(binding.say("Saturation reached"), .percent) { .number($0.saturation.level) },
      make(binding.say("Zone"), .text) { .text($0.saturation.zone.word(binding.style)) },
    ] + tier
  }

  /// Over the window that the plan speaks of.
  private static func window(_ binding: WorkbookBinding) -> [ChannelColumn] {
    let recent = binding.summary.channels.map(\.recent)
    let spend = binding.money(recent.map(\.spend))
    let brought = binding.outcome(recent.map(\.contribution.mean))
    return [
      make(binding.say("Window, first day"), .date) { .date($0.recent.start) },
      make(binding.say("Window, last day"), .date) { .date($0.recent.end) },
      make(binding.say("Window spend"), spend) { .number($0.recent.spend) },
    ]
      + estimate(binding, binding.say("Window contribution"), brought) { $0.recent.contribution }
      + estimate(binding, binding.say("Window ROI"), .ratio) { $0.recent.roi }
      + estimate(binding, binding.say("Window marginal ROI"), .ratio) { $0.recent.marginalRoi }
  }

  private static func estimate(
    _ binding: WorkbookBinding, _ name: String, _ format: ValueFormat,
    _ value: @escaping (ChannelBlock) -> EstimateBlock?
  ) -> [ChannelColumn] {
    [
      make(name, format) { .init(value($0)?.mean) },
      make(binding.lower(name), format) { .init(value($0)?.lower) },
      make(binding.upper(name), format) { .init(value($0)?.upper) },
    ]
  }

  private static func make(
    _ title: String, _ format: ValueFormat, as key: Key = .other,
    _ value: @escaping (ChannelBlock) -> SheetCell
  ) -> ChannelColumn {
    ChannelColumn(key: key, column: .init(title, format), value: value)
  }
}
