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
    let title = scenariosTitle(story)
    return ChartText(
      title: title,
      subtitle: changes(evidence),
      source: story.say(
        "A total is split as is best within limits that move with it; a channel that is off saves its money."
      ),
      description: story.say(
        "For each scenario its spend and what it would change. \(title)."))
  }

  private static func scenariosTitle(_ story: Story) -> String {
    let (noun, coin) = (story.evidence.noun, story.evidence.coin)
    guard let deepest = Scenarios(story).deepest else {
      return story.say("What other budgets and splits would change")
    }
    return deepest.gain.mean < 0
      ? story.say("Cuts lose \(noun), each \(coin) more than the one before")
      : story.say("Cuts, split well, need not lose \(noun)")
  }

  /// With profit where a unit of the outcome has a worth.
  private static func changes(_ evidence: Evidence) -> String {
    let (noun, scope, level) = (evidence.noun, evidence.planned.caption, evidence.level)
    let inner = evidence.style.percent(0.5, places: 0)
    guard evidence.breakEven != nil else {
      return evidence.say(
        past:
          "Change in \(noun) against spend as it was, over \(scope); bars are \(inner) and \(level) intervals",
        ahead:
          "Change in \(noun) against spend as it would go on, over \(scope); bars are \(inner) and \(level) intervals"
      )
    }
    return evidence.say(
      past:
        "Change in \(noun) and in profit against spend as it was, over \(scope); bars are \(inner) and \(level) intervals",
      ahead:
        "Change in \(noun) and in profit against spend as it would go on, over \(scope); bars are \(inner) and \(level) intervals"
    )
  }

  private static func schedule(_ story: Story, _ schedule: PlanSchedule) -> ChartText {
    let evidence = story.evidence
    let period = evidence.period
    let title =
      schedule.gain.mean > 0
      ? story.say("The plan’s money, \(period) by \(period)")
      : story.say("The plan keeps each channel’s usual pattern")
    return ChartText(
      title: title,
      subtitle: story.say(
        "Money per \(period), \(evidence.planned.dates); the line is the same sum in the usual pattern; scales differ by panel"
      ),
      source: story.say(
        "What a \(period)’s spend brings after the window counts, so that nothing is pushed to its start."
      ),
      description: story.say("For each channel its money per \(period). \(title)."))
  }

  private static func sensitivities(_ story: Story, _ rows: [PlanSensitivity]) -> ChartText {
    let evidence = story.evidence
    let title = rows.first.map { sensitivitiesTitle($0, story) } ?? ""
    return ChartText(
      title: title,
      subtitle: story.say(
        "\(evidence.nounLabel) that knowing one thing exactly would add to the plan \(evidence.planned.over)"
      ),
      source: story.say(
        "Share of the doubt: how much of the variance of the plan’s gain it alone explains."),
      description: story.say("For each unknown what knowing it is worth. \(title)."))
  }

  private static func sensitivitiesTitle(_ row: PlanSensitivity, _ story: Story) -> String {
    guard LearningPage.matters(row, story) else {
      return story.say("Nothing that a single test could settle would move much money")
    }
    let name = PlainName.short(row.channel)
    return switch row.cause {
    case .returns: story.say("\(name): its return is worth knowing most")
    case .decay: story.say("\(name): its decay is worth knowing most")
    case .saturation: story.say("\(name): its saturation is worth knowing most")
    }
  }

  private static func places(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let (scope, level) = (evidence.planned.caption, evidence.level)
    return ChartText(
      title: story.say("The plan by geography"),
      subtitle: evidence.say(
        past: "Spend as it was and by the plan, \(scope); effects with \(level) intervals",
        ahead:
          "Spend as it would go on and by the plan, \(scope); effects with \(level) intervals"),
      description: story.say("For each geography and channel its spend now and by the plan."))
  }

  private static func forecast(_ story: Story, _ forecast: PlanForecast) -> ChartText {
    let evidence = story.evidence
    let (period, level) = (evidence.period, evidence.level)
    let end = evidence.style.day(forecast.end)
    return ChartText(
      title: forecastTitle(story, forecast),
      subtitle: story.say(
        "\(evidence.nounLabel) per \(period): recorded, and expected to \(end) with \(level) predictive intervals"
      ),
      source: forecast.assumptions.isEmpty
        ? nil : evidence.style.paragraph(forecast.assumptions),
      description: story.say(
        "Recorded \(evidence.noun), and what is expected with and without the plan."))
  }

  private static func forecastTitle(_ story: Story, _ forecast: PlanForecast) -> String {
    let evidence = story.evidence
    let length = evidence.periods(forecast.starts.count)
    guard !evidence.withholdsPlan, let difference = forecast.difference else {
      return story.say("What to expect of the next \(length)")
    }
    let isClear =
      difference.mean > (forecast.current.total.upper - forecast.current.total.lower) / 4
    return isClear
      ? story.say("The plan lifts the next \(length)")
      : story.say("The plan changes little that noise would not hide")
  }

  private static func accuracy(_ story: Story) -> ChartText {
    ChartText(
      title: story.say("How earlier forecasts did"),
      subtitle: story.say(
        "Each made by a fit that knew only what came before; error is the sum of absolute errors over the outcome"
      ),
      description: story.say(
        "For each earlier forecast its error and how often its interval held."))
  }
}
