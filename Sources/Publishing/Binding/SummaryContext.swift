import Documents
import Findings
import Summary
import Wording

extension SummaryBinding {
  /// Everything a template can name: the summary with its own keys, and what helps to lay it out.
  ///
  /// - `pages`, `notes`: the narrative's, without the long way to them.
  /// - `has`: which optional pieces this report has.
  /// - `more_curves`: the pages of response curves after the first.
  /// - `about`: the period, window and actions in words.
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
      .adding("notes", narrative["notes"] ?? .null)
      .adding("has", .object(switches))
      .adding("more_curves", .list(moreCurves))
      .adding("about", .object(about))
  }

  private var switches: [String: TemplateValue] {
    [
      "plan": .bool(summary.optimization != nil),
      "frontier": .bool(frontierChart != nil),
      "penalty": .bool(penaltyChart != nil),
      "holdout": .bool(summary.model.performance.holdout != nil),
      "actions": .bool(!summary.narrative.actions.isEmpty),
      "findings": .bool(!summary.findings.isEmpty),
      "curves": .bool(!summary.responseCurves.isEmpty),
      "several_channels": .bool(summary.channels.count > 1),
    ]
  }

  private var moreCurves: [TemplateValue] {
    curveCharts.indices.dropFirst().map { page in
      .object(["kind": .text(curvesKind(page)), "page": .number(Double(page + 1))])
    }
  }

  private var about: [String: TemplateValue] {
    [
      "periods": .text(periods(summary.period.periods)),
      "days": .text(style.days(summary.period.start, summary.period.end)),
      "window": .text(periods(summary.media.recent.periods)),
      "window_days": .text(style.days(summary.media.recent.start, summary.media.recent.end)),
      "interval": .text(style.level(level)),
      "actions": .text(
        Words.sentence(Words.number(summary.narrative.actions.count)) + " "
          + Words.plural(summary.narrative.actions.count, "action")),
      "author": .text(summary.report.client ?? summary.report.dataName),
    ]
  }
}
