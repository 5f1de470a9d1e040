import MediaMix
import Wording

/// The pages of a monitoring report.
struct MonitoringPages {
  var watch: Watch
  var alerts: [Alert]

  private var style: NumberStyle { watch.style }
  private var monitoring: Monitoring { watch.monitoring }

  /// `decision` is the first page of every report: here, how things stand.
  var written: [String: PageText] {
    var pages = [
      "decision": status, "kpis": kpis, "drift": drift, "return_drift": returns, "to_do": toDo,
    ]
    if let plan = monitoring.plan { pages["plan_kept"] = planKept(plan) }
    return pages
  }

  private var open: [Alert] { alerts.filter { $0.severity > .note } }

  // MARK: Status

  private var status: PageText {
    PageText(
      tab: style.say("Status"), question: style.say("Does anything need attention?"),
      headline: headline, lead: statusLead)
  }

  var headline: String {
    guard let first = open.first else {
      return alerts.isEmpty
        ? style.say("Nothing moved beyond noise.")
        : style.say(
          alerts.count, one: "Nothing needs attention; one thing is worth knowing.",
          other: "Nothing needs attention; a few things are worth knowing.")
    }
    guard open.count > 1 else {
      return Headline.fitting(
        said: [
          style.say("One thing needs attention: \(first.title)."),
          style.say("One thing needs attention."),
        ], style)
    }
    let count = Words.sentence(style.number(open.count))
    return Headline.fitting(
      said: [
        style.say("\(count) things need attention, first of all: \(first.title)."),
        style.say("\(count) things need attention."),
      ], style)
  }

  private var statusLead: String {
    let rate = style.percent(monitoring.falseAlarms, places: 0)
    let chance = style.say(
      "Where nothing has moved, the tests of a report raise an alert with a probability of about \(rate)."
    )
    guard let kpi = monitoring.kpi(.roi), let now = kpi.recent, let lower = now.lower,
      let upper = now.upper
    else {
      return style.say("In \(watch.recentCaption) nothing was spent on media.") + " " + chance
    }
    let value = style.ratio(now.value)
    let interval = style.ratioRange(lower, upper)
    let level = watch.evidence.level
    let per = watch.evidence.perOne
    guard let change = kpi.change, let from = change.lower, let to = change.upper else {
      return style.say(
        "Media returned **\(value) \(per)** (\(level) interval \(interval)) in \(watch.recentCaption)."
      )
        + " " + chance
    }
    return style.say(
      "Media returned **\(value) \(per)** (\(level) interval \(interval)) in \(watch.recentCaption): \(style.percent(change.value, places: 0, signed: true)) (\(style.percent(from, places: 0, signed: true)) to \(style.percent(to, places: 0, signed: true))) against \(watch.baselinePhrase)."
    ) + " " + chance
  }

  // MARK: Key figures

  private var kpis: PageText {
    let judged = monitoring.kpis.filter { $0.direction != .neither }
    func names(_ verdict: KPIVerdict) -> [String] {
      judged.filter { $0.verdict == verdict }.map { style.inSentence(watch.label($0.metric)) }
    }
    let (worse, better) = (names(.worse), names(.better))
    return PageText(
      tab: style.say("Key figures"), question: style.say("How do we do against the baseline?"),
      headline: kpiHeadline, lead: kpiLead(worse: worse, better: better))
  }

  private var kpiHeadline: String {
    guard let kpi = monitoring.kpi(.roi), let now = kpi.recent else {
      return style.say("Nothing was spent on media.")
    }
    let value = "\(style.ratio(now.value)) \(watch.evidence.perOne)"
    guard let change = kpi.change else { return style.say("Media returned \(value).") }
    let size = watch.size(change.value)
    return switch kpi.verdict {
    case .better:
      Headline.fitting(
        said: [
          style.say("Media returned \(value), \(size) more than in \(watch.baselinePhrase)."),
          style.say("Media returned \(value), \(size) more than before."),
        ], style)
    case .worse:
      Headline.fitting(
        said: [
          style.say("Media returned \(value), \(size) less than in \(watch.baselinePhrase)."),
          style.say("Media returned \(value), \(size) less than before."),
        ], style)
    case .steady, .none:
      Headline.fitting(
        said: [
          style.say("Media returned \(value), about as much as in \(watch.baselinePhrase)."),
          style.say("Media returned \(value), about as much as before."),
        ], style)
    }
  }

  private func kpiLead(worse: [String], better: [String]) -> String {
    let window = style.say("\(watch.windowsPhrase).")
    let moved =
      switch (worse.isEmpty, better.isEmpty) {
      case (true, true): style.say("No key figure is surely better or worse.")
      case (false, true): style.say("Worse: \(style.joined(worse)).")
      case (true, false): style.say("Better: \(style.joined(better)).")
      case (false, false):
        style.say("Worse: \(style.joined(worse)). Better: \(style.joined(better)).")
      }
    let sure = style.percent(KPIMaking.sure, places: 0)
    return style.paragraph([
      window, moved,
      style.say("An estimate is called better or worse from a probability of \(sure) on."),
    ])
  }

  // MARK: Drift

  private static let driftKinds: [AlertKind] = [
    .error, .bias, .coverage, .cumulativeSum, .distribution, .beyondRange,
  ]

  private var drift: PageText {
    let found = open.filter { Self.driftKinds.contains($0.kind) }
    let headline =
      found.first.map { first in
        found.count == 1
          ? first.title + "."
          : Headline.fitting(
            said: [
              style.say("\(first.title), and more has drifted."),
              style.say("The model has drifted."),
            ], style)
      } ?? style.say("The model knows the recent periods as well as earlier ones.")
    return PageText(
      tab: style.say("Drift"), question: style.say("Does the model still hold?"),
      headline: Headline.fitting(said: [headline], style), lead: driftLead)
  }

  private var driftLead: String {
    guard let drift = monitoring.accuracy, let now = drift.recent.wmape else {
      return style.say("There are too few periods to tell whether errors grew.")
    }
    let error =
      if let then = drift.baseline?.wmape {
        style.say(
          "One \(watch.evidence.period) ahead the model missed by \(style.percent(now)) in \(watch.recentPhrase) and by \(style.percent(then)) before."
        )
      } else {
        style.say("The model missed by \(style.percent(now)) in \(watch.recentPhrase).")
      }
    let inside = style.say(
      "\(drift.recent.inside) of \(watch.evidence.periods(drift.recent.periods)) fell inside the \(watch.evidence.level) interval."
    )
    guard let lower = drift.bias.lower, let upper = drift.bias.upper else {
      return style.paragraph([error, inside])
    }
    let total = style.say(
      "What it foretold of their total was off by \(style.percent(drift.bias.value, signed: true)) (\(watch.evidence.level) interval \(style.percent(lower, signed: true)) to \(style.percent(upper, signed: true)))."
    )
    return style.paragraph([error, inside, total])
  }

  // MARK: Returns

  /// Channels whose return surely changed by more than a little.
  func moved(lower: Bool) -> [ReturnDrift] {
    monitoring.returns.filter { drift in
      guard let change = drift.change, let probability = drift.probabilityLower,
        abs(change.value) >= KPIMaking.smallest
      else { return false }
      return lower
        ? probability >= KPIMaking.sure && change.value < 0
        : 1 - probability >= KPIMaking.sure && change.value > 0
    }
  }

  private var returns: PageText {
    let (less, more) = (moved(lower: true), moved(lower: false))
    func names(_ found: [ReturnDrift]) -> String {
      style.shortened(found.map { watch.short($0.channel) }, limit: 2)
    }
    let headline =
      switch (less.isEmpty, more.isEmpty) {
      case (true, true):
        style.say("No channel surely returns more or less than before.")
      case (false, true):
        style.say(
          less.count, one: "\(names(less)) returns less than before.",
          other: "\(names(less)) return less than before.")
      case (true, false):
        style.say(
          more.count, one: "\(names(more)) returns more than before.",
          other: "\(names(more)) return more than before.")
      case (false, false):
        style.say("Less than before: \(names(less)). More: \(names(more)).")
      }
    return PageText(
      tab: style.say("Returns"),
      question: style.say("What does each channel return, then and now?"),
      headline: Headline.fitting(
        said: [
          headline,
          style.say(
            "\(counted: less.count, "channel") less than before, \(counted: more.count, "channel") more."
          ),
        ], style), lead: returnsLead)
  }

  private var returnsLead: String {
    let basis = style.say(
      "The model knows one effect per channel for all periods: between windows a return changes with what was spent, and with what carries over."
    )
    guard watch.evidence.previous != nil else { return basis }
    let known = monitoring.returns.filter { $0.earlier != nil }.count
    let apart = alerts.filter { $0.kind == .earlierReturn }.count
    let said =
      apart == 0
      ? style.say(
        "None of \(counted: known, "channel") returns anything else than the earlier report said, beyond noise."
      )
      : style.say(
        "Of \(counted: known, "channel") in the earlier report, \(apart) moved beyond noise.")
    return basis + " " + said
  }

  // MARK: Plan

  private func planKept(_ plan: PlanPace) -> PageText {
    let apart = PlanAlerts(watch: watch).marked?.rows.count(where: \.isApart) ?? 0
    let headline =
      if apart == 0 {
        style.say("Spend kept to the plan.")
      } else if apart == 1, let alert = alerts.first(where: { $0.kind == .plan }) {
        alert.title + "."
      } else {
        style.say("\(Words.sentence(style.number(apart))) channels spent other than planned.")
      }
    let gap = plan.gap.map { style.percent($0, places: 0, signed: true) } ?? NumberStyle.missing
    let days = style.days(plan.start, plan.end)
    let lead =
      plan.isForThesePeriods
      ? style.say(
        "From \(days) the earlier report planned \(style.money(plan.planned)); \(style.money(plan.actual)) was spent (\(gap))."
      )
      : style.say(
        "The earlier report planned past periods again; at the pace of that plan, \(style.money(plan.planned)) would have been spent from \(days), and \(style.money(plan.actual)) was (\(gap)). Seasons are not allowed for."
      )
    return PageText(
      tab: style.say("Plan"), question: style.say("Was the plan kept?"),
      headline: Headline.fitting(said: [headline], style), lead: lead)
  }

  // MARK: To do

  private var toDo: PageText {
    let headline =
      open.isEmpty
      ? style.say("Nothing to do but to look again when new periods are in.")
      : style.say(
        open.count, one: "One thing to do before the next plan.",
        other:
          "\(Words.sentence(style.number(open.count))) things to look into before the next plan.")
    return PageText(
      tab: style.say("To do"), question: style.say("What should we do?"), headline: headline,
      lead: open.isEmpty
        ? style.say("Every threshold is in the table; what is below it is not worth a meeting.")
        : style.say("In the order of what they put in doubt: first the model, then what it says."))
  }
}
