import Findings
import Insights

/// Every number and sentence of the report, once: the single source all other files are rendered from.
///
/// Written as `executive_summary.json` with keys in snake case. Money is in the currency's unit,
/// shares are fractions, dates ISO 8601; a value that does not exist is `null`.
public struct ExecutiveSummary: Codable, Sendable, Equatable {
  /// The version of the keys, raised when one changes meaning.
  public var schemaVersion = "1.0"
  public var report: ReportBlock
  public var period: PeriodBlock
  public var outcome: OutcomeBlock
  public var model: ModelBlock
  public var grade: GradeBlock
  public var baseline: PartBlock
  public var components: [PartBlock]
  /// Outcome total minus the sum of all means.
  public var unexplained: Double
  public var unexplainedShare: Double
  public var channels: [ChannelBlock]
  /// All paid media together, from joint draws.
  public var media: MediaBlock
  /// Results per geography; left out for a fit that does not tell them apart.
  public var geos: [GeoBlock]?
  /// Lift tests the model was calibrated with.
  public var experiments: [ExperimentBlock]
  /// The last fiscal quarter against the same a year before; `null` where the data hold nothing comparable.
  @Null public var changes: ChangesBlock?
  /// What this report says otherwise than an earlier one; `null` where none was given.
  @Null public var sinceReport: SinceReportBlock?
  public var insights: InsightsBlock
  public var attribution: AttributionBlock
  /// `null` when there is nothing to plan, such as a single channel.
  @Null public var optimization: OptimizationBlock?
  /// The outcome of periods ahead; `null` where it was not worked out.
  @Null public var forecast: ForecastBlock?
  public var narrative: NarrativeBlock
  public var series: SeriesBlock
  public var responseCurves: [ResponseCurveBlock]
  public var diagnostics: [DiagnosticBlock]
  /// `null` where the model leaves nothing to test; the diagnostics say why.
  @Null public var residuals: ResidualsBlock?
  /// `null` where the model is too flexible to tell.
  @Null public var influence: InfluenceBlock?
  /// Of the model's columns; those of the data as they came are in `data_quality`.
  public var correlations: ModelCorrelationBlock
  public var inflation: [ModelInflationBlock]
  /// `null` for data too short to be cut into windows.
  @Null public var stability: StabilityBlock?
  /// Key figures against a baseline, drift and alerts; `null` but in a monitoring report, as it takes refits.
  @Null public var monitoring: MonitoringBlock?
  public var dataQuality: DataQualityBlock
  /// Every parameter of the model with its interval.
  public var coefficients: [CoefficientBlock]
  /// The model beside others like it, by how ridge fits predict periods they have not seen; empty for a preset.
  public var specifications: [SpecificationBlock]
  public var findings: [Finding]

  public init(
    report: ReportBlock, period: PeriodBlock, outcome: OutcomeBlock, model: ModelBlock,
    grade: GradeBlock, baseline: PartBlock, components: [PartBlock], unexplained: Double,
    unexplainedShare: Double, channels: [ChannelBlock], media: MediaBlock,
    experiments: [ExperimentBlock] = [], insights: InsightsBlock, attribution: AttributionBlock,
    optimization: OptimizationBlock?, forecast: ForecastBlock? = nil,
    narrative: NarrativeBlock, series: SeriesBlock, responseCurves: [ResponseCurveBlock],
    diagnostics: [DiagnosticBlock], dataQuality: DataQualityBlock, findings: [Finding],
    geos: [GeoBlock]? = nil, coefficients: [CoefficientBlock] = [],
    specifications: [SpecificationBlock] = [], residuals: ResidualsBlock? = nil,
    influence: InfluenceBlock? = nil,
    correlations: ModelCorrelationBlock = ModelCorrelationBlock(names: [], kinds: [], values: []),
    inflation: [ModelInflationBlock] = [], stability: StabilityBlock? = nil,
    changes: ChangesBlock? = nil, sinceReport: SinceReportBlock? = nil,
    monitoring: MonitoringBlock? = nil
  ) {
    self.report = report
    self.period = period
    self.outcome = outcome
    self.model = model
    self.grade = grade
    self.baseline = baseline
    self.components = components
    self.unexplained = unexplained
    self.unexplainedShare = unexplainedShare
    self.channels = channels
    self.media = media
    self.geos = geos
    self.experiments = experiments
    self.changes = changes
    self.sinceReport = sinceReport
    self.insights = insights
    self.attribution = attribution
    self.optimization = optimization
    self.forecast = forecast
    self.narrative = narrative
    self.series = series
    self.responseCurves = responseCurves
    self.diagnostics = diagnostics
    self.residuals = residuals
    self.influence = influence
    self.correlations = correlations
    self.inflation = inflation
    self.stability = stability
    self.monitoring = monitoring
    self.dataQuality = dataQuality
    self.coefficients = coefficients
    self.specifications = specifications
    self.findings = findings
  }
}
