import Budgeting
import MediaMix
import Wording

/// What comes next?
enum ForecastPage {
  static func write(_ story: Story) -> PageText? {
    guard let forecast = story.evidence.outlook?.forecast, !forecast.starts.isEmpty else {
      return nil
    }
    return PageText(
      tab: "Forecast", question: "What comes next?", headline: headline(story, forecast),
      lead: lead(story, forecast))
  }

  /// The next thirteen weeks, in words.
  static func span(_ story: Story, _ forecast: PlanForecast) -> String {
    "the next \(Words.counted(forecast.starts.count, story.evidence.period))"
  }

  private static func headline(_ story: Story, _ forecast: PlanForecast) -> String {
    let evidence = story.evidence
    let total = evidence.style.outcome(forecast.current.total.mean)
    let span = Words.sentence(span(story, forecast))
    return Headline.fitting([
      "\(span) should bring \(total)\(evidence.style.outcomeIsMoney ? " in \(evidence.noun)" : " \(evidence.noun)").",
      "\(span) should bring \(total).",
    ])
  }

  private static func lead(_ story: Story, _ forecast: PlanForecast) -> String {
    let evidence = story.evidence
    let now = forecast.current
    var sentences = [
      "With spend as it would go on (\(evidence.style.money(now.spend))): \(evidence.amount(now.total)), noise included."
    ]
    if !evidence.withholdsPlan, let plan = forecast.recommended,
      let difference = forecast.difference
    {
      sentences.append(
        "By the plan (\(evidence.style.money(plan.spend))): \(evidence.gain(difference)).")
    }
    if let accuracy = Accuracies(forecast.accuracy) {
      let style = evidence.style
      let naive =
        accuracy.naive.map {
          ", against \(style.percent($0)) for saying the same as a year before"
        } ?? ""
      sentences.append(
        "\(Words.counted(accuracy.count, "earlier forecast")), made without what came after, missed the outcome of a \(evidence.period) by \(style.percent(accuracy.error)) on average\(naive); \(style.percent(accuracy.coverage, places: 0)) of \(evidence.period)s fell within their intervals."
      )
    }
    return sentences.joined(separator: " ")
  }
}

/// Forecasts of the past, taken together.
struct Accuracies {
  var count: Int
  /// Mean of their weighted absolute errors.
  var error: Double
  /// The same of saying what came a year before; `nil` where that is not known of all.
  var naive: Double?
  /// Share of all foretold periods within their intervals.
  var coverage: Double

  init?(_ parts: [ForecastAccuracy]) {
    guard !parts.isEmpty else { return nil }
    count = parts.count
    error = parts.reduce(0) { $0 + $1.wmape } / Double(parts.count)
    let naives = parts.compactMap(\.naiveWmape)
    naive = naives.count == parts.count ? naives.reduce(0, +) / Double(parts.count) : nil
    let periods = parts.reduce(0) { $0 + $1.periods }
    coverage =
      parts.reduce(0) { $0 + $1.coverage * Double($1.periods) } / Double(max(periods, 1))
  }
}
