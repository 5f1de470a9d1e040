import Insights
import MediaMix

/// Every diagnostic of the model, those behind the grade with their verdicts.
struct DiagnosticList {
  var evidence: Evidence
  var grade: Grade

  var blocks: [DiagnosticBlock] {
    let checks = grade.reasons.map { reason in
      DiagnosticBlock(
        name: reason.check.map { $0 == "-" ? "_" : String($0) }.joined(), label: reason.label,
        value: reason.value?.finite, threshold: reason.thresholdText,
        limits: reason.threshold.map { [$0] } ?? [], verdict: reason.verdict,
        message: reason.message, group: .check)
    }
    return checks + measures + studies + PosteriorDiagnostics(evidence: evidence).blocks
  }

  /// Residuals, influence, overlap and stability.
  private var studies: [DiagnosticBlock] {
    guard let found = evidence.analysis.diagnostics else { return [] }
    let (style, period) = (evidence.style, evidence.period)
    return ResidualRows(style: style, period: period).rows(found.residuals)
      + InfluenceRows(style: style, period: period).rows(
        found.influence, starts: evidence.analysis.dataset.starts)
      + OverlapRows(style: style).rows(found.columns)
      + StabilityRows(style: style, period: period).rows(found.stability)
  }

  /// Numbers that are told, not judged.
  private var measures: [DiagnosticBlock] {
    let quality = evidence.analysis.quality
    var blocks = [
      plain("score", "Score of the grade", grade.score, "Out of 100."),
      plain("r2_score", "R² in sample", quality.inSample.r2, "Share of movement explained."),
      plain(
        "adjusted_r2", "Adjusted R² in sample", quality.adjustedR2,
        "R² less what as many free parameters would explain by chance; a prediction of periods not seen has none to take off."
      ),
      plain("mape", "MAPE in sample", quality.inSample.mape, "Mean absolute percentage error."),
      plain("wmape", "WMAPE in sample", quality.inSample.wmape, "Error weighted by size."),
      plain("rmse", "RMSE in sample", quality.inSample.rmse, "In the outcome’s unit."),
      plain("mae", "MAE in sample", quality.inSample.mae, "In the outcome’s unit."),
      plain(
        "jarque_bera_p", "Jarque–Bera p", quality.jarqueBeraP,
        "Small for skewed or heavy-tailed residuals."),
    ]
    if let holdout = quality.holdout {
      blocks += [
        plain("holdout_r2_score", "R² on held-out periods", holdout.r2, "By a refit without them."),
        plain("holdout_mape", "MAPE on held-out periods", holdout.mape, "By a refit without them."),
        plain(
          "holdout_wmape", "WMAPE on held-out periods", holdout.wmape, "By a refit without them."),
        plain("holdout_rmse", "RMSE on held-out periods", holdout.rmse, "By a refit without them."),
        plain(
          "holdout_mae", "MAE on held-out periods", holdout.mae, "By a refit without them."),
        plain(
          "holdout_crps", "CRPS on held-out periods", quality.holdoutCRPS,
          "Mean error of the whole predicted distribution, in the outcome’s unit."),
      ]
    }
    if let penalty = evidence.analysis.fit.penalty {
      blocks.append(
        plain("penalty", "Ridge penalty", penalty.value, "Chosen by blocked cross-validation."))
    }
    return blocks
  }

  private func plain(_ name: String, _ label: String, _ value: Double?, _ message: String)
    -> DiagnosticBlock
  {
    DiagnosticBlock(
      name: name, label: label, value: value?.finite, threshold: "",
      message: value?.finite == nil ? "Could not be computed: \(message)" : message)
  }
}
