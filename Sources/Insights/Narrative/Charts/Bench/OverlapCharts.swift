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
      subtitle: story.say(
        "Correlation of every two columns of the model, \(evidence.whole.caption): media as contributions, after carry-over and saturation"
      ),
      source: nil, description: story.say("A triangle of correlations. \(title)."))
  }

  private static func closest(_ evidence: Evidence) -> String {
    guard let study = evidence.analysis.diagnostics?.columns else {
      return evidence.say("Columns of the model")
    }
    let pairs = study.columns.indices.flatMap { row in
      (0..<row).compactMap { column in
        study.correlations[row][column].map { (row: row, column: column, value: $0) }
      }
    }
    guard let pair = pairs.max(by: { abs($0.value) < abs($1.value) }),
      abs(pair.value) >= DataCharts.strong
    else { return evidence.say("No two columns of the model move closely together") }
    let value = evidence.style.decimal(pair.value, places: 2)
    return Headline.fitting(
      [PlainName.short, PlainName.shorter].map {
        let (first, second) = (
          $0(study.columns[pair.column].name), $0(study.columns[pair.row].name)
        )
        return Phrase("In the model \(first) and \(second) move together most (\(value))")
      }, evidence)
  }

  private static func inflation(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = widest(evidence)
    let notable = evidence.style.decimal(ColumnStudy.limits.notable, places: 0)
    let high = evidence.style.decimal(ColumnStudy.limits.high, places: 0)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Variance inflation of each column beside all others, trend and seasons included; worth watching from \(notable), high from \(high)"
      ),
      source: nil, description: story.say("A bar for each column. \(title)."))
  }

  private static func widest(_ evidence: Evidence) -> String {
    let columns = evidence.analysis.diagnostics?.columns.columns ?? []
    let high = columns.filter { ($0.inflation ?? 0) >= ColumnStudy.limits.high }
    guard let most = columns.max(by: { ($0.inflation ?? 0) < ($1.inflation ?? 0) }),
      let factor = most.inflation, factor >= ColumnStudy.limits.notable
    else { return evidence.say("Every column of the model stands on its own") }
    let name = PlainName.short(most.name)
    if high.isEmpty {
      return evidence.say("\(name) overlaps notably with other columns of the model")
    }
    let number = evidence.style.number(high.count)
    return high.count == 1
      ? evidence.say("\(name) hardly stands on its own in the model")
      : Words.sentence(
        evidence.say("\(number) columns of the model hardly stand on their own"))
  }

  private static func stability(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = stabilityTitle(evidence)
    let length = evidence.stability?.windows.first.map { evidence.periods($0.count) }
    let level = evidence.level
    return ChartText(
      title: title,
      subtitle: length.map {
        story.say(
          "ROI of each channel in windows of \($0) that roll over the data, with \(level) intervals; dashed: over all periods; scales differ by panel"
        )
      }
        ?? story.say(
          "ROI of each channel in windows that roll over the data, with \(level) intervals; dashed: over all periods; scales differ by panel"
        ),
      source: story.say(
        "Levels are estimated anew in each window by least squares; carry-over and saturation stay as fitted. Windows overlap, so this is a warning light and not a test."
      ),
      description: story.say("A small line chart with a band for each channel. \(title)."))
  }

  private static func stabilityTitle(_ evidence: Evidence) -> String {
    guard let study = evidence.stability, study.channels.contains(where: { $0.told > 0 }) else {
      return evidence.say("Returns over parts of the data")
    }
    let apart = evidence.analysis.dataset.channels.indices.filter { index in
      let found = study.channels.first { $0.name == evidence.channels[index].name }
      return found.map { 2 * $0.apart > $0.told } ?? false
    }
    if !apart.isEmpty {
      return Headline.fitting(
        [3, 2, 1].map {
          Phrase(
            "The return of \(Headline.names(apart, evidence, limit: $0)) depends on which \(evidence.periods) are looked at"
          )
        }, evidence)
    }
    return study.channels.contains { $0.apart > 0 }
      ? evidence.say("Most windows agree with the whole on every channel’s return")
      : evidence.say("Every window agrees with the whole on every channel’s return")
  }
}
