import MarketingData
import Wording

/// Are the data good enough?
enum DataPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Data"), question: story.say("Are the data good enough?"),
      headline: headline(story.evidence), lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    let score = evidence.data.score
    let style = evidence.style
    let answer =
      switch score.word {
      case .good: style.say("Yes: data quality is \(score.value) of 100.")
      case .usable: style.say("Yes, with care: data quality is \(score.value) of 100.")
      case .risky: style.say("Only with care: data quality is \(score.value) of 100.")
      case .poor, .unusable: style.say("No: data quality is \(score.value) of 100.")
      }
    guard score.warnings + score.notes > 0 else {
      return style.paragraph([answer, style.say("Nothing was found.")])
    }
    let (warnings, notes) = (style.number(score.warnings), style.number(score.notes))
    let noted = style.say(score.notes, one: "\(notes) note", other: "\(notes) notes")
    let found = style.say(
      score.warnings, one: "\(warnings) warning, \(noted).",
      other: "\(warnings) warnings, \(noted).")
    return Headline.fitting(
      [
        Phrase(verbatim: style.paragraph([answer, Words.sentence(found)])),
        Phrase(verbatim: answer),
      ], evidence)
  }

  private static func lead(_ evidence: Evidence) -> String {
    let style = evidence.style
    let adequacy = evidence.data.adequacy
    let (periods, each) = (
      evidence.periods(adequacy.periods), style.decimal(adequacy.periodsPerParameter, places: 1)
    )
    return style.paragraph([
      style.say(
        "\(periods) for about \(counted: adequacy.parameters, "parameter") of the usual model: \(each) each."
      ), pattern(evidence), closest(evidence),
    ])
  }

  /// How strong the outcome's trend and season are.
  private static func pattern(_ evidence: Evidence) -> String {
    let style = evidence.style
    guard let outcome = evidence.data.series.first, outcome.role == .outcome,
      let trend = outcome.trendStrength.map({ style.decimal($0, places: 2) })
    else { return "" }
    let season = outcome.seasonalStrength.map { style.decimal($0, places: 2) }
    return season.map {
      style.say(
        "On a scale from 0 to 1 the trend of \(evidence.noun) is \(trend) strong and season \($0).")
    } ?? style.say("On a scale from 0 to 1 the trend of \(evidence.noun) is \(trend) strong.")
  }

  /// The two series that explain the outcome and move together most, as these are hardest to tell apart.
  private static func closest(_ evidence: Evidence) -> String {
    let outcome = evidence.data.series.first { $0.role == .outcome }?.name
    let pairs = evidence.data.correlations.strongest(evidence.data.correlations.names.count)
    guard let pair = pairs.first(where: { $0.first != outcome && $0.second != outcome }) else {
      return ""
    }
    let value = evidence.style.decimal(pair.correlation, places: 2)
    let (first, second) = (PlainName.markdown(pair.first), PlainName.markdown(pair.second))
    return evidence.say(
      "Of all that explains it, \(first) and \(second) move together most: correlation \(value).")
  }
}
