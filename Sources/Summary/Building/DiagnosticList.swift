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
        value: reason.value?.finite, threshold: reason.thresholdText, verdict: reason.verdict,
        message: reason.message)
    }
    return checks + measures + PosteriorDiagnostics(evidence: evidence).blocks
  }

  /// Numbers that are told, not judged.
  private var measures: [DiagnosticBlock] {
    let quality = evidence.analysis.quality
    var blocks = [
      plain("score", "Score of the grade", grade.score, "Out of 100."),
      plain("r2_score", "R² in sample", quality.inSample.r2, "Share of movement explained."),
      plain(
        "adjusted_r2", "Adjusted R² in sample", quality.adjustedR2,
        "R² less what as many free parameters would explain by chance."),
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
          "holdout_crps", "CRPS on held-out periods", quality.holdoutCRPS,
          "Mean error of the whole predicted distribution, in the outcome’s unit."),
      ]
    }
    if let penalty = evidence.analysis.fit.penalty {
      blocks.append(
        plain("penalty", "Ridge penalty", penalty.value, "Chosen by blocked cross-validation."))
    }
    return blocks
      + quality.varianceInflation.map {
        plain(
          "vif: \($0.name)", "Variance inflation, \(PlainName.of($0.name))", $0.value,
          "1 for a channel that varies on its own.")
      }
  }

  private func plain(_ name: String, _ label: String, _ value: Double?, _ message: String)
    -> DiagnosticBlock
  {
    DiagnosticBlock(
      name: name, label: label, value: value?.finite, threshold: "",
      message: value?.finite == nil ? "Could not be computed: \(message)" : message)
  }
}
