import Budgeting
import Wording

/// Titles of the charts around the plan.
enum OutlookCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    let outlook = story.evidence.told
    var charts: [String: ChartText] = [:]
    if outlook?.scenarios.isEmpty == false { charts["scenarios"] = scenarios(story) }
    if let schedule = outlook?.schedule { charts["schedule"] = self.schedule(story, schedule) }
    if let rows = outlook?.sensitivities, !rows.isEmpty {
      charts["sensitivities"] = sensitivities(story, rows)
    }
    if let geos = outlook?.geos, !geos.isEmpty { charts["places"] = places(story) }
    if let forecast = story.evidence.outlook?.forecast {
      charts["forecast"] = self.forecast(story, forecast)
      charts["forecast_accuracy"] = accuracy(story)
    }
    return charts
  }

  private static func scenarios(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title =
      Scenarios(story).deepest.map {
        $0.gain.mean < 0
          ? "Cuts lose \(evidence.noun), each \(evidence.coin) more than the one before"
          : "Cuts, split well, need not lose \(evidence.noun)"
      } ?? "What other budgets and splits would change"
    return ChartText(
      title: title,
      subtitle:
        "Change in \(evidence.noun)\(evidence.breakEven == nil ? "" : " and in profit") against spend \(evidence.asNow), over \(evidence.planned.caption); bars are 50% and \(evidence.level) intervals",
      source:
        "A total is split as is best within limits that move with it; a channel that is off saves its money.",
      description: "For each scenario its spend and what it would change. \(title).")
  }

  private static func schedule(_ story: Story, _ schedule: PlanSchedule) -> ChartText {
    let evidence = story.evidence
    let title =
      schedule.gain.mean > 0
      ? "The plan’s money, \(evidence.period) by \(evidence.period)"
      : "The plan keeps each channel’s usual pattern"
    return ChartText(
      title: title,
      subtitle:
        "Money per \(evidence.period), \(evidence.planned.dates); the line is the same sum in the usual pattern; scales differ by panel",
      source:
        "What a \(evidence.period)’s spend brings after the window counts, so that nothing is pushed to its start.",
      description: "For each channel its money per \(evidence.period). \(title).")
  }

  private static func sensitivities(_ story: Story, _ rows: [PlanSensitivity]) -> ChartText {
    let evidence = story.evidence
    let title =
      rows.first.map {
        LearningPage.matters($0, story)
          ? "\(Words.clipped(PlainName.of($0.channel), to: 28)): its \($0.cause.word) is worth knowing most"
          : "Nothing that a single test could settle would move much money"
      } ?? ""
    return ChartText(
      title: title,
      subtitle:
        "\(Words.sentence(evidence.noun)) that knowing one thing exactly would add to the plan over \(evidence.planned.phrase)",
      source: "Share of the doubt: how much of the variance of the plan’s gain it alone explains.",
      description: "For each unknown what knowing it is worth. \(title).")
  }

  private static func places(_ story: Story) -> ChartText {
    let evidence = story.evidence
    return ChartText(
      title: "The plan by geography",
      subtitle:
        "Spend \(evidence.asNow) and by the plan, \(evidence.planned.caption); effects with \(evidence.level) intervals",
      description: "For each geography and channel its spend now and by the plan.")
  }

  private static func forecast(_ story: Story, _ forecast: PlanForecast) -> ChartText {
    let evidence = story.evidence
    let title =
      evidence.withholdsPlan || forecast.difference == nil
      ? "What to expect of \(ForecastPage.span(story, forecast))"
      : "The plan changes little that noise would not hide"
    let isClear =
      (forecast.difference?.mean ?? 0)
      > (forecast.current.total.upper - forecast.current.total.lower) / 4
    return ChartText(
      title: isClear && !evidence.withholdsPlan
        ? "The plan lifts \(ForecastPage.span(story, forecast))" : title,
      subtitle:
        "\(Words.sentence(evidence.noun)) per \(evidence.period): recorded, and expected to \(evidence.style.day(forecast.end)) with \(evidence.level) predictive intervals",
      source: forecast.assumptions.isEmpty ? nil : forecast.assumptions.joined(separator: " "),
      description: "Recorded \(evidence.noun), and what is expected with and without the plan.")
  }

  private static func accuracy(_ story: Story) -> ChartText {
    ChartText(
      title: "How earlier forecasts did",
      subtitle:
        "Each made by a fit that knew only what came before; error is the sum of absolute errors over the outcome",
      description: "For each earlier forecast its error and how often its interval held.")
  }
}
