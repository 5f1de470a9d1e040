import Insights
import MediaMix

/// Residuals and the periods that decide most.
extension BlockBuilder {
  /// `nil` where there is nothing to study.
  var residuals: ResidualsBlock? {
    guard let study = try? analysis.diagnostics?.residuals.get() else { return nil }
    let level = 1 - ResidualTest.level
    let rows = ResidualRows(evidence: evidence)
    let band = study.scores.band(level)
    return ResidualsBlock(
      tests: study.tests.map(rows.block), acf: study.correlation?.values ?? [],
      pacf: study.correlation?.partial ?? [], bound: study.correlation?.bound(level),
      bartlettBounds: study.correlation?.bartlettBounds(level) ?? [], level: level,
      fitted: study.fitted, standardized: study.standardized,
      quantiles: QuantilesBlock(
        theoretical: study.scores.scores, observed: study.scores.ordered,
        lower: band.map(\.lower), upper: band.map(\.upper), slope: study.scores.slope,
        intercept: study.scores.intercept, correlation: study.scores.correlation),
      smooth: RunningMean.line(study))
  }

  /// `nil` where there is nothing to study.
  var influence: InfluenceBlock? {
    guard let study = try? analysis.diagnostics?.influence.get() else { return nil }
    let parts = analysis.decomposition
    return InfluenceBlock(
      parameters: study.parameters, leverageLimit: study.leverageLimit,
      cookLimit: study.cookLimit, aboveLeverageLimit: study.aboveLeverageLimit,
      aboveCookLimit: study.aboveCookLimit, outlierProbability: study.outlierProbability?.finite,
      leverage: study.leverage, cookDistance: study.cookDistance,
      studentized: study.externallyStudentized,
      periods: study.strongest.map { index in
        InfluentialPeriodBlock(
          start: day(index), index: index, actual: analysis.dataset.outcome.values[index],
          expected: parts.expected[index], residual: parts.residual[index],
          studentized: study.externallyStudentized[index], leverage: study.leverage[index],
          cookDistance: study.cookDistance[index])
      })
  }
}
