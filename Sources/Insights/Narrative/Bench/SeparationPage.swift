import MediaMix
import Wording

/// Can the parts be told apart?
enum SeparationPage {
  static func write(_ story: Story) -> PageText? {
    let evidence = story.evidence
    guard let columns = evidence.analysis.diagnostics?.columns, !columns.columns.isEmpty else {
      return nil
    }
    return PageText(
      tab: story.say("Overlap"),
      question: story.say("Can the parts be told apart, in every stretch of the data?"),
      headline: headline(columns, evidence), lead: lead(columns, evidence))
  }

  private static func headline(_ study: ColumnStudy, _ evidence: Evidence) -> String {
    let style = evidence.style
    let known = study.columns.filter { $0.kind == .channel && $0.inflation != nil }
    guard
      let worst = known.max(by: { ($0.inflation ?? 0) < ($1.inflation ?? 0) }),
      let inflation = worst.inflation
    else { return style.say("No channel varies, so none can be told from the baseline.") }
    let name = PlainName.short(worst.name)
    let amount =
      inflation.isFinite ? style.decimal(inflation, places: 1) : style.say("beyond measure")
    switch inflation {
    case ..<ColumnStudy.limits.notable:
      return Headline.fitting(
        [
          "Yes: channels’ variance inflation is at most \(amount), for \(name).",
          "Yes: channels’ variance inflation is at most \(amount).",
        ], evidence)
    case ..<ColumnStudy.limits.high:
      return Headline.fitting(
        [
          "Mostly: \(name) overlaps with others (variance inflation \(amount)).",
          "Mostly: variance inflation is at most \(amount).",
        ], evidence)
    default:
      return Headline.fitting(
        [
          "Not surely: \(name) repeats others (variance inflation \(amount)).",
          "Not surely: variance inflation is \(amount).",
        ], evidence)
    }
  }

  private static func lead(_ study: ColumnStudy, _ evidence: Evidence) -> String {
    let style = evidence.style
    let notable = style.decimal(ColumnStudy.limits.notable, places: 0)
    let high = style.decimal(ColumnStudy.limits.high, places: 0)
    return style.paragraph([
      style.say(
        "Variance inflation is 1 for a series that goes its own way; above \(notable) its effect is hard to tell from others’, above \(high) it hardly can be."
      ), together(study, style), stable(evidence),
    ])
  }

  /// The two columns that move together most.
  private static func together(_ study: ColumnStudy, _ style: NumberStyle) -> String {
    guard let pair = closest(study) else { return "" }
    let (first, second) = (PlainName.markdown(pair.first), PlainName.markdown(pair.second))
    let value = style.decimal(pair.value, places: 2)
    return style.say(
      "\(first) and \(second) move together most, with a correlation of \(value) after carry-over and saturation."
    )
  }

  /// What windows over the data say.
  private static func stable(_ evidence: Evidence) -> String {
    guard let stability = try? evidence.analysis.diagnostics?.stability.get() else { return "" }
    let moving = stability.channels.filter { $0.apart > 0 }
      .sorted { ($0.apart, $1.name) > ($1.apart, $0.name) }
    guard let first = moving.first else {
      return evidence.say(
        "In \(counted: stability.windows.count, "window") that roll over the data every channel’s return agrees with the whole."
      )
    }
    let name = PlainName.markdown(first.name)
    return evidence.say(
      "In windows that roll over the data \(name) departs most from its return in the whole: in \(first.apart) of \(first.told)."
    )
  }

  private static func closest(_ study: ColumnStudy) -> (
    first: String, second: String, value: Double
  )? {
    let pairs = study.columns.indices.dropFirst().flatMap { row in
      (0..<row).compactMap { column in
        study.correlations[row][column].map { (row: row, column: column, value: $0) }
      }
    }
    return pairs.max { abs($0.value) < abs($1.value) }.map {
      (study.columns[$0.column].name, study.columns[$0.row].name, $0.value)
    }
  }
}
