import MediaMix

/// The model and how well it did.
extension BlockBuilder {
  var model: ModelBlock {
    ModelBlock(
      method: analysis.fit.method, seed: analysis.fit.seed, performance: performance,
      convergence: convergence, leaveOneOut: leaveOneOut,
      preset: isBayesian ? settings.bayes.preset : nil,
      noise: isBayesian ? settings.bayes.noise : nil, draws: analysis.fit.draws.count,
      penalty: analysis.fit.penalty.map {
        PenaltyBlock(
          value: $0.value, tried: $0.tried, error: $0.error, standardError: $0.standardError,
          differenceError: $0.differenceError)
      }, search: analysis.fit.searchStarts,
      timings: TimingsBlock(fitSeconds: run.fitSeconds))
  }

  private var isBayesian: Bool { analysis.fit.method == .bayes }

  private var performance: PerformanceBlock {
    let quality = analysis.quality
    let count = Double(max(1, analysis.dataset.count))
    return PerformanceBlock(
      r2Score: quality.inSample.r2?.finite, adjustedR2: quality.adjustedR2?.finite,
      mape: quality.inSample.mape?.finite, wmape: quality.inSample.wmape?.finite,
      rmse: quality.inSample.rmse, mae: quality.inSample.mae, meanActual: total / count,
      meanPredicted: analysis.decomposition.expected.reduce(0, +) / count, holdout: holdout)
  }

  private var holdout: HoldoutBlock? {
    guard let accuracy = analysis.quality.holdout, let held = analysis.fit.holdout else {
      return nil
    }
    let actual = analysis.dataset.outcome.values.suffix(held.expected.count)
    let inside = zip(actual, zip(held.lower, held.upper)).count { value, bounds in
      value >= bounds.0 && value <= bounds.1
    }
    return HoldoutBlock(
      r2Score: accuracy.r2?.finite, mape: accuracy.mape?.finite, wmape: accuracy.wmape?.finite,
      rmse: accuracy.rmse, mae: accuracy.mae, coverage: analysis.quality.holdoutCoverage?.finite,
      periods: held.expected.count, inside: inside, crps: analysis.quality.holdoutCRPS?.finite)
  }
}
