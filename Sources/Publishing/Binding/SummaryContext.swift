import Documents
import Findings
import Insights
import Summary
import Wording

extension SummaryBinding {
  /// Everything a template can name: the summary with its own keys, and what helps to lay it out.
  ///
  /// - `pages`, `notes`: the narrative's, without the long way to them.
  /// - `has`: which optional pieces this report has.
  /// - `more_curves`: the pages of response curves after the first.
  /// - `about`: the period, window and actions in words.
  /// - `cautions`: the warnings that stand beside the checks; all of them stand at the end where there are more.
  func context() throws(Unusable) -> TemplateValue {
    let root: TemplateValue
    do {
      root = try TemplateValue(encoding: summary)
    } catch {
      throw Unusable(
        .input,
        Finding(.error, code: "template.values", "The summary cannot be read by a template."))
    }
    let narrative = root["narrative"] ?? .null
    return
      root
      .adding("pages", narrative["pages"] ?? .null)
      .adding("notes", notes(in: narrative))
      .adding("has", .object(switches))
      .adding("more_curves", .list(moreCurves))
      .adding("about", .object(about))
      .adding("cautions", .list(summary.insights.warnings.prefix(mainCautions).map { .text($0) }))
  }

  /// How many warnings a narrow column holds beside the checks.
  private var mainCautions: Int {
    var letters = 0
    let fitting = summary.insights.warnings.prefix { warning in
      letters += warning.count + 30
      return letters <= 560
    }
    return max(fitting.count, min(summary.insights.warnings.count, 1))
  }

  private var moreCautions: String {
    let rest = summary.insights.warnings.count - mainCautions
    return style.say(
      rest, one: "\(Words.sentence(style.number(rest))) more stands at the end.",
      other: "\(Words.sentence(style.number(rest))) more stand at the end.")
  }

  private var switches: [String: TemplateValue] {
    [
      "plan": .bool(summary.optimization != nil),
      "frontier": .bool(frontierChart != nil),
      "penalty": .bool(penaltyChart != nil),
      "priors": .bool(priorChart != nil),
      "experiments": .bool(!summary.experiments.isEmpty),
      "geographies": .bool(summary.geos?.isEmpty == false),
      "chains": .bool(summary.model.convergence != nil),
      "holdout": .bool(summary.model.performance.holdout != nil),
      "actions": .bool(!summary.narrative.actions.isEmpty),
      "findings": .bool(!summary.findings.isEmpty),
      "curves": .bool(!summary.responseCurves.isEmpty),
      "more_cautions": .bool(summary.insights.warnings.count > mainCautions),
      "several_channels": .bool(summary.channels.count > 1),
      "few_warnings": .bool(summary.insights.warnings.count <= 3),
    ].merging(benchSwitches) { first, _ in first }
      .merging(outlookSwitches) { first, _ in first }
      .merging(changeSwitches) { first, _ in first }
      .merging(monitoringSwitches) { first, _ in first }
  }

  /// A note that this report has no reason for is null rather than unknown.
  private func notes(in narrative: TemplateValue) -> TemplateValue {
    let known = [
      "adds_up", "break_even", "changes_media", "changes_others", "changes_unexplained", "checks",
      "demand", "intervals", "method", "plan", "plan_moves",
      "tiers",
      "windows",
    ]
    return known.reduce(narrative["notes"] ?? .object([:])) { notes, name in
      notes[name] == nil ? notes.adding(name, .null) : notes
    }
  }

  private var moreCurves: [TemplateValue] {
    let charts = curveCharts
    return charts.indices.dropFirst().map { page in
      let names = charts[page].panels.map { PlainName.short($0.channel.name) }
      return .object([
        "kind": .text(curvesKind(page)),
        "title": .text(say("Response curves of \(style.shortened(names, limit: 3))")),
      ])
    }
  }

  private var actionsTitle: String {
    let count = summary.narrative.actions.count
    let number = Words.sentence(style.number(count))
    return style.say(count, one: "\(number) action", other: "\(number) actions")
  }

  private var about: [String: TemplateValue] {
    [
      "periods": .text(periods(summary.period.periods)),
      "days": .text(style.days(summary.period.start, summary.period.end)),
      "window": .text(periods(summary.media.recent.periods)),
      "window_days": .text(style.days(summary.media.recent.start, summary.media.recent.end)),
      "interval": .text(style.level(level)),
      "actions": .text(actionsTitle), "more_cautions": .text(moreCautions),
      "author": .text(summary.report.client ?? summary.report.dataName),
    ]
  }
}
