import Documents
import enum MarketingData.CheckVerdict
import enum MarketingData.SeriesRole
import Summary
import Wording

extension SummaryBinding {
  /// Every check of the data, those that found something first.
  var dataQualityTable: Table {
    let checks = summary.dataQuality.checks.enumerated()
      .sorted { (-$0.element.verdict.weight, $0.offset) < (-$1.element.verdict.weight, $1.offset) }
      .map(\.element)
    return Table(
      title: say("Every check of the data"),
      subtitle: say("What found something first"),
      columns: [
        TableColumn(say("Check")), TableColumn(say("Verdict")),
        TableColumn(say("Found"), .trailing),
        TableColumn(say("What it says")),
      ],
      rows: checks.map {
        TableRow([
          TableCell($0.label), verdict($0.verdict),
          TableCell($0.places.isEmpty ? "" : style.grouped($0.places.count)),
          TableCell($0.message),
        ])
      })
  }

  /// Every series in numbers.
  var seriesTable: Table? {
    guard !summary.dataQuality.series.isEmpty else { return nil }
    return Table(
      title: say("Every series in numbers"),
      subtitle: say("Per \(periodName), over all \(periods(summary.period.periods))"),
      columns: [
        TableColumn(say("Series")), TableColumn(say("Role")), TableColumn(say("Mean"), .trailing),
        TableColumn(say("Deviation"), .trailing), TableColumn(say("Least"), .trailing),
        TableColumn(say("Most"), .trailing), TableColumn(say("Zeros"), .trailing),
        TableColumn(say("Outliers"), .trailing), TableColumn(say("Trend"), .trailing),
        TableColumn(say("Season"), .trailing), TableColumn(say("With \(outcomeNoun)"), .trailing),
        TableColumn(say("Of spend"), .trailing),
      ],
      rows: summary.dataQuality.series.map { profile in
        let key = profile.role == .spend ? channelKey(profile.name) : nil
        return TableRow([
          key.map { .channel($0) } ?? TableCell(profile.name),
          TableCell(profile.role.word(style), tone: .muted),
          TableCell(amount(profile.mean, of: profile.role)),
          TableCell(amount(profile.deviation, of: profile.role)),
          TableCell(amount(profile.minimum, of: profile.role)),
          TableCell(amount(profile.maximum, of: profile.role)),
          TableCell(style.grouped(profile.zeros)), TableCell(style.grouped(profile.outliers)),
          TableCell(strength(profile.trendStrength)),
          TableCell(strength(profile.seasonalStrength)),
          TableCell(strength(profile.outcomeCorrelation)),
          TableCell(profile.spendShare.map { style.percent($0) } ?? NumberStyle.missing),
        ])
      },
      note: say(
        "Trend and season: strength from 0 to 1. Outliers lie far from their neighbours beyond trend and season. The last but one column is the correlation with \(outcomeNoun)."
      ))
  }

  /// How far each series is told by the others; `nil` where there is nothing to compare.
  var inflationTable: Table? {
    guard summary.dataQuality.inflation.count > 1 else { return nil }
    return Table(
      title: say("Variance inflation of every series"),
      subtitle: say("Worth watching from 5, high from 10"),
      columns: [
        TableColumn(say("Series")), TableColumn(say("Variance inflation"), .trailing),
        TableColumn(say("Level")),
      ],
      rows: inflationBySize.map { name, factor in
        let key = channelKey(name)
        return TableRow([
          key.map { .channel($0) } ?? TableCell(name),
          TableCell(
            inflation(factor), tone: .strong),
          InflationLevel(factor).cell(style),
        ])
      })
  }

  private func strength(_ value: Double?) -> String {
    value.map { style.decimal($0, places: 2) } ?? NumberStyle.missing
  }

  private func verdict(_ verdict: CheckVerdict) -> TableCell {
    switch verdict {
    case .pass: TableCell(say("Pass"), tone: .better, mark: .pass)
    case .note: TableCell(say("Note"), tone: .strong)
    case .warning: TableCell(say("Warning"), tone: .worse, mark: .warning)
    case .error: TableCell(say("Error"), tone: .worse, mark: .fail)
    }
  }
}

extension CheckVerdict {
  fileprivate var weight: Int {
    switch self {
    case .pass: 0
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }
}
