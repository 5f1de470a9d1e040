import MarketingData
import Wording

/// Are the data good enough?
enum DataPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Data", question: "Are the data good enough?", headline: headline(story.evidence),
      lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    let score = evidence.data.score
    let problems = Words.sentence(
      "\(Words.number(score.warnings)) \(Words.plural(score.warnings, "warning")), \(Words.number(score.notes)) \(Words.plural(score.notes, "note"))"
    )
    let answer =
      switch score.word {
      case .good: "Yes: data quality is \(score.value) of 100."
      case .usable: "Yes, with care: data quality is \(score.value) of 100."
      case .risky: "Only with care: data quality is \(score.value) of 100."
      case .poor, .unusable: "No: data quality is \(score.value) of 100."
      }
    return score.warnings + score.notes == 0
      ? "\(answer) Nothing was found." : Headline.fitting(["\(answer) \(problems).", answer])
  }

  private static func lead(_ evidence: Evidence) -> String {
    let style = evidence.style
    let adequacy = evidence.data.adequacy
    var text =
      "\(Words.sentence(Words.counted(adequacy.periods, evidence.period))) for about \(Words.counted(adequacy.parameters, "parameter")) of the usual model: \(style.decimal(adequacy.periodsPerParameter, places: 1)) each."
    if let outcome = evidence.data.series.first, outcome.role == .outcome,
      let trend = outcome.trendStrength
    {
      let season = outcome.seasonalStrength.map {
        " and season \(style.decimal($0, places: 2))"
      }
      text +=
        " On a scale from 0 to 1 the trend of \(evidence.noun) is \(style.decimal(trend, places: 2)) strong\(season ?? "")."
    }
    return text + closest(evidence)
  }

  /// The two series that explain the outcome and move together most, as these are hardest to tell apart.
  private static func closest(_ evidence: Evidence) -> String {
    let outcome = evidence.data.series.first { $0.role == .outcome }?.name
    let pairs = evidence.data.correlations.strongest(evidence.data.correlations.names.count)
    guard let pair = pairs.first(where: { $0.first != outcome && $0.second != outcome }) else {
      return ""
    }
    let value = evidence.style.decimal(pair.correlation, places: 2)
    return
      " Of all that explains it, \(PlainName.markdown(pair.first)) and \(PlainName.markdown(pair.second)) move together most: correlation \(value)."
  }
}
