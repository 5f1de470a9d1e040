import Budgeting
import Calendars
import Findings
import Insights
import MediaMix
import Settings
import Wording

/// Puts every number and sentence in its place, once.
public enum SummaryBuilder {
  /// The summary of an analysis, its plan and what was concluded from them.
  ///
  /// - Parameters:
  ///   - outlook: the plan and what is asked around it; left out of the summary when the model is not fit to act on.
  ///   - findings: what was found in the data and the configuration.
  ///   - previous: the report before this one, to compare with.
  ///   - monitored: what a monitoring report compares.
  ///   - words: the texts of the report's language.
  public static func build(
    analysis: Analysis, outlook: Outlook?, findings: [Finding], configuration: Configuration,
    run: RunRecord, previous: EarlierReport? = nil, monitored: MonitoredNumbers? = nil,
    words: Catalogue = .english
  ) -> ExecutiveSummary {
    var evidence = Evidence(
      analysis: analysis, outlook: outlook, configuration: configuration, findings: findings,
      previous: previous, words: words)
    evidence.monitored = monitored
    let judgement = Judgement.make(evidence)
    let builder = BlockBuilder(
      evidence: evidence, judgement: judgement, settings: configuration.model, run: run)
    let shown = judgement.showsPlan ? evidence.outlook : nil
    let parts = builder.parts
    let total = builder.total
    return ExecutiveSummary(
      report: builder.report(configuration.report), period: builder.period,
      outcome: builder.outcome, model: builder.model, grade: judgement.grade, baseline: parts[0],
      components: Array(parts.dropFirst()), unexplained: evidence.unexplained,
      unexplainedShare: builder.share(evidence.unexplained, of: total),
      channels: builder.channels, media: builder.media, experiments: builder.experiments,
      insights: judgement.insights,
      attribution: builder.attribution,
      optimization: shown.map { builder.optimization($0, risks: judgement.risks) },
      forecast: builder.forecast(planned: shown != nil), narrative: judgement.narrative,
      series: builder.series,
      responseCurves: builder.curves(evidence.plan, planned: shown != nil),
      diagnostics: DiagnosticList(evidence: evidence, grade: judgement.grade).blocks,
      dataQuality: DataQualityBlock(evidence.data, words),
      findings: findings.map { $0.said(words) }, geos: builder.geos,
      coefficients: builder.coefficients, specifications: builder.specifications,
      residuals: builder.residuals, influence: builder.influence,
      correlations: builder.correlations, inflation: builder.inflation,
      stability: builder.stability, changes: builder.changes, sinceReport: judgement.sinceReport,
      monitoring: judgement.monitoring)
  }
}

/// The numbers of each block.
struct BlockBuilder {
  var evidence: Evidence
  var judgement: Judgement
  var settings: ModelSettings
  var run: RunRecord

  var analysis: Analysis { evidence.analysis }
  var total: Double { analysis.dataset.outcome.values.reduce(0, +) }

  /// The phrase in the report's language.
  func say(_ phrase: Phrase) -> String { evidence.style.say(phrase) }

  /// A share that is 0 where there is no whole.
  func share(_ part: Double, of whole: Double) -> Double { whole == 0 ? 0 : part / whole }

  func day(_ period: Int) -> CivilDate { analysis.dataset.starts[period] }

  /// The last day included in a period.
  func lastDay(_ period: Int) -> CivilDate { analysis.dataset.frequency.lastDay(from: day(period)) }
}

extension Double {
  /// The number where it is finite.
  var finite: Double? { isFinite ? self : nil }
}
