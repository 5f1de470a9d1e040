import MarketingData
import Statistics

/// Measures of fit and of what is left in the residuals.
struct QualityMaking {
  let dataset: Dataset
  let fit: Fit
  let decomposition: Decomposition
  let totals: DrawTotals
  let columns: ColumnStudy

  func make() -> Quality {
    let actual = dataset.outcome.values
    let inSample = Accuracy(actual: actual, expected: decomposition.expected)
    let residual = decomposition.residual
    let parameters = fit.terms.count + fit.channelNames.count
    let count = Double(actual.count)
    let freedom = count - Double(parameters)
    let lags = min(10, actual.count / 5)
    return Quality(
      inSample: inSample, holdout: holdoutAccuracy, holdoutCoverage: holdoutCoverage,
      adjustedR2: freedom > 0
        ? inSample.r2.map { 1 - (1 - $0) * (count - 1) / freedom } : nil,
      durbinWatson: DurbinWatson.statistic(residual),
      ljungBoxP: LjungBox(residual, lags: lags)?.pValue, jarqueBeraP: JarqueBera(residual)?.pValue,
      varianceInflation: varianceInflation, negativeBaseline: totals.negativeBaseline,
      periodsPerParameter: count / Double(max(parameters, 1)), holdoutCRPS: fit.holdout?.crps)
  }

  private var heldOut: [Double]? {
    fit.holdout.map { Array(dataset.outcome.values[$0.start...]) }
  }

  private var holdoutAccuracy: Accuracy? {
    guard let holdout = fit.holdout, let heldOut else { return nil }
    return Accuracy(actual: heldOut, expected: holdout.expected)
  }

  private var holdoutCoverage: Double? {
    guard let holdout = fit.holdout, let heldOut, !heldOut.isEmpty else { return nil }
    let inside = heldOut.indices.filter {
      holdout.lower[$0] <= heldOut[$0] && heldOut[$0] <= holdout.upper[$0]
    }
    return Double(inside.count) / Double(heldOut.count)
  }

  /// Of each paid channel that varies; a channel that other columns make up has the largest factor told apart.
  private var varianceInflation: [NamedValue] {
    columns.columns.filter { $0.kind == .channel }.compactMap { column in
      column.inflation.map {
        NamedValue(name: column.name, value: min($0, Self.largestInflation))
      }
    }
  }

  private static let largestInflation = 1e9
}

extension Accuracy {
  /// Measures of error between two series of one length.
  public init(actual: [Double], expected: [Double]) {
    let errors = zip(actual, expected).map { $0 - $1 }
    let count = Double(max(errors.count, 1))
    let squares = Summation.dot(errors, errors)
    let absolute = Summation.sum(errors.lazy.map { abs($0) })
    let centre = Moments.mean(actual)
    let spread = Summation.sum(actual.lazy.map { ($0 - centre) * ($0 - centre) })
    let size = Summation.sum(actual.lazy.map { abs($0) })
    let relative = zip(errors, actual).filter { $0.1 != 0 }.map { abs($0.0 / $0.1) }
    self.init(
      r2: spread > 0 ? 1 - squares / spread : nil,
      mape: relative.isEmpty ? nil : Moments.mean(relative),
      wmape: size > 0 ? absolute / size : nil, rmse: (squares / count).squareRoot(),
      mae: absolute / count)
  }
}
