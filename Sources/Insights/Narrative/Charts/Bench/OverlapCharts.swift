import MediaMix
import Wording

/// Titles of the charts about the model's columns, and about channels over parts of the data.
enum OverlapCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "model_correlations": correlations(story), "model_inflation": inflation(story),
      "stability": stability(story),
    ]
  }

  private static func correlations(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = closest(evidence)
    return ChartText(
      title: title,
      subtitle:
        "Correlation of every two columns of the model, \(evidence.whole.caption): media as contributions, after carry-over and saturation",
      source: nil, description: "A triangle of correlations. \(title).")
  }

  private static func closest(_ evidence: Evidence) -> String {
    guard let study = evidence.analysis.diagnostics?.columns else { return "Columns of the model" }
    let pairs = study.columns.indices.flatMap { row in
      (0..<row).compactMap { column in
        study.correlations[row][column].map { (row: row, column: column, value: $0) }
      }
    }
    guard let pair = pairs.max(by: { abs($0.value) < abs($1.value) }),
      abs(pair.value) >= DataCharts.strong
    else { return "No two columns of the model move closely together" }
    let value = evidence.style.decimal(pair.value, places: 2)
    let names = [24, 16].map {
      "\(name(study.columns[pair.column], $0)) and \(name(study.columns[pair.row], $0))"
    }
    return Headline.fitting(
      names.map { "In the model \($0) move together most (\(value))" })
  }

  private static func inflation(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = widest(evidence)
    return ChartText(
      title: title,
      subtitle:
        "Variance inflation of each column beside all others, trend and seasons included; worth watching from \(evidence.style.decimal(ColumnStudy.limits.notable, places: 0)), high from \(evidence.style.decimal(ColumnStudy.limits.high, places: 0))",
      source: nil, description: "A bar for each column. \(title).")
  }

  private static func widest(_ evidence: Evidence) -> String {
    let columns = evidence.analysis.diagnostics?.columns.columns ?? []
    let high = columns.filter { ($0.inflation ?? 0) >= ColumnStudy.limits.high }
    guard let most = columns.max(by: { ($0.inflation ?? 0) < ($1.inflation ?? 0) }),
      let factor = most.inflation, factor >= ColumnStudy.limits.notable
    else { return "Every column of the model stands on its own" }
    if high.isEmpty { return "\(name(most, 24)) overlaps notably with other columns of the model" }
    return high.count == 1
      ? "\(name(most, 24)) hardly stands on its own in the model"
      : "\(Words.sentence(Words.number(high.count))) columns of the model hardly stand on their own"
  }

  private static func name(_ column: ColumnStudy.Column, _ limit: Int) -> String {
    Words.clipped(PlainName.of(column.name), to: limit)
  }

  private static func stability(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = stabilityTitle(evidence)
    let length = evidence.stability?.windows.first.map { Words.counted($0.count, evidence.period) }
    return ChartText(
      title: title,
      subtitle:
        "ROI of each channel in windows\(length.map { " of \($0)" } ?? "") that roll over the data, with \(evidence.level) intervals; dashed: over all periods; scales differ by panel",
      source:
        "Levels are estimated anew in each window by least squares; carry-over and saturation stay as fitted. Windows overlap, so this is a warning light and not a test.",
      description: "A small line chart with a band for each channel. \(title).")
  }

  private static func stabilityTitle(_ evidence: Evidence) -> String {
    guard let study = evidence.stability, study.channels.contains(where: { $0.told > 0 }) else {
      return "Returns over parts of the data"
    }
    let apart = evidence.analysis.dataset.channels.indices.filter { index in
      let found = study.channels.first { $0.name == evidence.channels[index].name }
      return found.map { 2 * $0.apart > $0.told } ?? false
    }
    if !apart.isEmpty {
      return Headline.fitting(
        [3, 2, 1].map {
          "The return of \(Headline.names(apart, evidence, limit: $0)) depends on which \(evidence.period)s are looked at"
        })
    }
    return study.channels.contains { $0.apart > 0 }
      ? "Most windows agree with the whole on every channel’s return"
      : "Every window agrees with the whole on every channel’s return"
  }
}
