import MarketingData

/// What residuals, single periods, overlapping columns and parts of the data say of a fitted model.
///
/// All on the national sums, from means over draws, so that ridge, Bayesian and panel fits are judged alike. A study that
/// cannot be made says why.
public struct ModelDiagnostics: Sendable, Equatable {
  public var residuals: Result<ResidualStudy, DiagnosticGap>
  public var influence: Result<InfluenceStudy, DiagnosticGap>
  public var columns: ColumnStudy
  public var stability: Result<StabilityStudy, DiagnosticGap>

  public init(
    residuals: Result<ResidualStudy, DiagnosticGap>,
    influence: Result<InfluenceStudy, DiagnosticGap>, columns: ColumnStudy,
    stability: Result<StabilityStudy, DiagnosticGap>
  ) {
    self.residuals = residuals
    self.influence = influence
    self.columns = columns
    self.stability = stability
  }

  /// Of an analysis whose parts are known.
  ///
  /// - Parameters:
  ///   - media: mean contribution per driver and period: paid channels, then organic media.
  ///   - variances: of the expected outcome over draws, per period.
  package static func make(
    dataset: Dataset, fit: Fit, decomposition: Decomposition, media: [[Double]],
    variances: [Double]
  ) -> ModelDiagnostics {
    let influence = InfluenceStudy.make(
      fit: fit, residual: decomposition.residual, variances: variances)
    return ModelDiagnostics(
      residuals: ResidualStudy.make(
        decomposition, units: fit.unitValues, studentized: try? influence.get()),
      influence: influence,
      columns: ColumnStudy.make(dataset: dataset, fit: fit, media: media),
      stability: StabilityStudy.make(
        dataset: dataset, decomposition: decomposition, interval: fit.interval))
  }
}
