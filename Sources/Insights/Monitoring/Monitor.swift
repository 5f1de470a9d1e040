import Findings
import MarketingData
import MediaMix
import Settings
import Statistics

/// Watches a fitted model: what moved since the baseline, and what of it is more than chance.
public struct Monitor: Sendable {
  var analysis: Analysis
  /// Those of the fit.
  var model: ModelSettings
  var settings: MonitoringSettings
  /// The report before this one.
  var earlier: EarlierReport?
  /// Indices of channels that demand likely bought.
  var doubted: [Int]
  var threads: Int

  /// - Parameters:
  ///   - analysis: as the model gave it, before any doubt of demand.
  ///   - configuration: whose model settings are those of the fit.
  public init(
    _ analysis: Analysis, configuration: Configuration, earlier: EarlierReport?, threads: Int
  ) {
    self.analysis = analysis
    model = configuration.model
    settings = configuration.report.monitoring ?? MonitoringSettings()
    self.earlier = earlier
    let breakEven = analysis.dataset.outcome.isMoney ? configuration.budget.breakEven : nil
    doubted = DemandReview.make(analysis, breakEven: breakEven).doubted
    self.threads = threads
  }

  /// Works out every number; takes as long as up to four refits, by which the recent quarters are foretold.
  ///
  /// - Throws: where the data do not hold the windows asked for.
  public func watch(
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(Unusable) -> MonitoredNumbers {
    let windows = try MonitoredWindows.choose(analysis.dataset, settings)
    let recent = analysis.returns(over: windows.recent, threads: threads)
    let baseline = analysis.returns(over: windows.baseline, threads: threads)
    let forecasts = RollingForecast.all(
      dataset: analysis.dataset, fit: analysis.fit, settings: model, threads: threads,
      isCancelled: isCancelled)
    let plan = PlanPace.make(analysis.dataset, earlier)
    let levels = MonitoredLevels(settings.falseAlarms, hasEarlier: earlier != nil)
    let kpis = KPIMaking(
      analysis: analysis, windows: windows, recent: recent, baseline: baseline, doubted: doubted,
      sure: KPIMaking.sure
    ).kpis
    let dataset = analysis.dataset
    let numbers = Monitoring(
      recent: MonitoredWindow(windows.recent, of: dataset),
      baseline: MonitoredWindow(windows.baseline, of: dataset), baselineKind: windows.kind,
      falseAlarms: settings.falseAlarms, thresholds: settings.thresholds, levels: levels.byName,
      kpis: kpis,
      timeline: KPITimeline.make(analysis, length: windows.recent.count, threads: threads),
      accuracy: AccuracyMaking(
        analysis: analysis, windows: windows, forecasts: forecasts,
        thresholds: settings.thresholds, level: levels.accuracy
      ).make(),
      distributions: DistributionDrift.all(
        dataset, windows, thresholds: settings.thresholds, level: levels.family),
      returns: ReturnDriftMaking(
        analysis: analysis, recent: recent, baseline: baseline, earlier: earlier
      ).make(), plan: try? plan.get())
    return MonitoredNumbers(
      monitoring: numbers, settings: settings, planGap: plan.gap, doubted: doubted)
  }
}

/// The numbers of a monitoring report before they are put into words.
public struct MonitoredNumbers: Sendable {
  public var monitoring: Monitoring
  var settings: MonitoringSettings
  /// Why there is no plan to compare with.
  var planGap: PlanGap?
  /// Indices of channels that demand likely bought.
  var doubted: [Int]

  init(
    monitoring: Monitoring, settings: MonitoringSettings, planGap: PlanGap?, doubted: [Int]
  ) {
    self.monitoring = monitoring
    self.settings = settings
    self.planGap = planGap
    self.doubted = doubted
  }

  /// Numbers that were worked out elsewhere.
  package init(_ monitoring: Monitoring, doubted: [Int] = []) {
    var settings = MonitoringSettings()
    settings.thresholds = monitoring.thresholds
    self.init(monitoring: monitoring, settings: settings, planGap: nil, doubted: doubted)
  }
}

/// What each test may raise by chance, so that all of them together keep to the rate asked for (Bonferroni).
struct MonitoredLevels: Sendable {
  /// For each family of tests: errors, distributions, returns in the data and, with one, against the earlier report.
  var family: Double
  /// Tests of errors: their size, their sign, coverage and cumulative sum.
  var accuracy: Double

  init(_ falseAlarms: Double, hasEarlier: Bool) {
    family = falseAlarms / (hasEarlier ? 4 : 3)
    accuracy = family / 4
  }

  var byName: [String: Double] { ["family": family, "accuracy": accuracy] }
}

extension Result {
  /// The failure, where it is one.
  fileprivate var gap: Failure? {
    if case .failure(let gap) = self { return gap }
    return nil
  }
}
