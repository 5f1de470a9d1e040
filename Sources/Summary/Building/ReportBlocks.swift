import Insights
import Settings

/// What the report is about.
extension BlockBuilder {
  func report(_ settings: ReportSettings) -> ReportBlock {
    ReportBlock(
      type: settings.type, title: settings.title ?? say("Marketing mix report"),
      client: settings.client, locale: settings.locale, currency: analysis.dataset.currency,
      interval: analysis.fit.interval, breakEven: evidence.budget.breakEven, version: run.version,
      dataName: analysis.dataset.name, dataFingerprint: run.dataFingerprint,
      assumptions: run.assumptions.map { evidence.style.say($0) })
  }

  var period: PeriodBlock {
    PeriodBlock(
      start: day(0), end: analysis.dataset.lastDay, frequency: analysis.dataset.frequency,
      periods: analysis.dataset.count)
  }

  var outcome: OutcomeBlock {
    let outcome = analysis.dataset.outcome
    return OutcomeBlock(
      name: outcome.name, kind: outcome.kind,
      currency: outcome.isMoney ? analysis.dataset.currency : nil, total: total,
      expectedTotal: analysis.decomposition.expected.reduce(0, +),
      counts: outcome.counts?.reduce(0, +))
  }

  /// Baseline and components.
  var parts: [PartBlock] {
    ([analysis.decomposition.baseline] + analysis.decomposition.components).map { part in
      PartBlock(
        name: part.name, label: PartLabel.of(part.name, evidence.style), contribution: part.total,
        share: share(part.total.mean, of: total))
    }
  }
}
