import Budgeting
import Findings
import Insights
import MediaMix
import Settings
import Summary
import Wording

/// An invented summary whose numbers agree with each other, for tests of everything that renders one.
public enum SampleSummary {
  /// Names that break careless renderers.
  public static let hostileNames = [
    "<script>alert(1)</script>", "=1+1", "\"a,b\"", "إعلانات التلفزيون", "电视广告",
    "A channel whose name is sixty characters long, as some are..", "*bold* _it_ [x](y)",
    "{{name}} & \\ `code`",
  ]
  private static let names = [
    "Paid search", "TV", "Paid social", "CTV", "Online video", "Radio", "Email", "Display",
  ]

  /// - Parameters:
  ///   - channels: paid channels, 1 to 40.
  ///   - periods: weeks; at least 26.
  ///   - hostileNames: names with markup, formulas, other scripts and great length.
  ///   - failedGate: a model that predicts worse than a flat line; every recommendation is withheld.
  ///   - plan: without it there is no optimisation and there are no curves.
  ///   - posterior: makes the fit a Bayesian one that says this about itself.
  ///   - money: false for an outcome of conversions without a value.
  ///   - monitored: what a monitoring report compares.
  ///   - words: the texts of the report's language.
  public static func make(
    channels: Int = 8, periods: Int = 156, hostileNames: Bool = false,
    failedGate: Bool = false, plan: Bool = true, money: Bool = true, locale: String = "en-US",
    posterior: SamplePosterior? = nil, monitored: Monitoring? = nil, words: Catalogue = .english
  ) -> ExecutiveSummary {
    var sample = analysis(channels: channels, periods: periods, hostileNames: hostileNames)
    sample.isMoney = money
    sample.posterior = posterior
    if failedGate { sample.quality = failedQuality }
    var configuration = Configuration()
    configuration.report.client = "Northwind Outdoor"
    configuration.report.locale = locale
    return SummaryBuilder.build(
      analysis: sample.make(), outlook: plan ? SampleOutlook(sample).make() : nil,
      findings: findings,
      configuration: configuration,
      run: RunRecord(
        version: "0.1.0", dataFingerprint: String(repeating: "0f", count: 32), fitSeconds: 0.9,
        assumptions: ["The outcome is the column revenue, in USD.", "Weeks start on Monday."]),
      monitored: monitored.map { MonitoredNumbers($0) }, words: words)
  }

  /// The analysis behind the sample.
  public static func analysis(
    channels: Int = 8, periods: Int = 156, hostileNames: Bool = false
  ) -> SampleAnalysis {
    SampleAnalysis(
      channels: SampleChannel.examples(
        channels, names: hostileNames ? self.hostileNames : names),
      periods: periods)
  }

  /// What a model that cannot predict looks like.
  public static var failedQuality: Quality {
    var quality = SampleAnalysis.goodQuality
    quality.holdout = Accuracy(r2: -1.4, mape: 0.31, wmape: 0.3, rmse: 1.9e6, mae: 1.6e6)
    quality.holdoutCoverage = 4.0 / 13
    return quality
  }

  private static let findings = [
    Finding(
      .note, code: "data.detected", "Channels were detected from columns that end in _spend."),
    Finding(
      .warning, code: "data.gap", "The price index is missing in 2 weeks and was filled in.",
      at: Place(file: "northwind.csv", row: 41, column: "price_index"),
      fix: "Fill in the missing values."),
  ]
}
