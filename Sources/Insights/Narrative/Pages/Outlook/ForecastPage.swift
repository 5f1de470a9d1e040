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
      tab: story.say("Forecast"), question: story.say("What comes next?"),
      headline: headline(story, forecast), lead: lead(story, forecast))
  }

  private static func headline(_ story: Story, _ forecast: PlanForecast) -> String {
    let total = story.evidence.style.outcome(forecast.current.total.mean)
    let length = story.evidence.periods(forecast.starts.count)
    return Headline.fitting(
      [
        "The next \(length) should bring \(story.of(forecast.current.total.mean)).",
        "The next \(length) should bring \(total).",
      ], story.evidence)
  }

  private static func lead(_ story: Story, _ forecast: PlanForecast) -> String {
    let evidence = story.evidence
    let now = evidence.style.money(forecast.current.spend)
    var sentences = [
      story.say(
        "With spend as it would go on (\(now)): \(evidence.amount(forecast.current.total)), noise included."
      )
    ]
    if !evidence.withholdsPlan, let plan = forecast.recommended,
      let difference = forecast.difference
    {
      let then = evidence.style.money(plan.spend)
      sentences.append(story.say("By the plan (\(then)): \(evidence.gain(difference))."))
    }
    if let accuracy = Accuracies(forecast.accuracy) {
      sentences += earlier(accuracy, evidence)
    }
    return evidence.style.paragraph(sentences)
  }

  /// How forecasts of the past did.
  private static func earlier(_ accuracy: Accuracies, _ evidence: Evidence) -> [String] {
    let style = evidence.style
    let (count, period) = (accuracy.count, evidence.period)
    let error = style.percent(accuracy.error)
    let missed =
      if let naive = accuracy.naive.map({ style.percent($0) }) {
        style.say(
          "\(counted: count, "earlier forecast"), made without what came after, missed the outcome of a \(period) by \(error) on average, against \(naive) for saying the same as a year before."
        )
      } else {
        style.say(
          "\(counted: count, "earlier forecast"), made without what came after, missed the outcome of a \(period) by \(error) on average."
        )
      }
    let within = style.percent(accuracy.coverage, places: 0)
    return [
      missed, style.say("\(within) of \(evidence.periods) fell within their intervals."),
    ]
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
