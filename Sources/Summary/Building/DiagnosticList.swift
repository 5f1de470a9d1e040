import Insights
import MediaMix
import Wording

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
    return ResidualRows(evidence: evidence).rows(found.residuals)
      + InfluenceRows(evidence: evidence).rows(
        found.influence, starts: evidence.analysis.dataset.starts)
      + OverlapRows(style: evidence.style).rows(found.columns)
      + StabilityRows(evidence: evidence).rows(found.stability)
  }

  /// Numbers that are told, not judged.
  private var measures: [DiagnosticBlock] {
    let quality = evidence.analysis.quality
    var blocks = [
      plain("score", Phrase("Score of the grade"), grade.score, Phrase("Out of 100.")),
      plain(
        "r2_score", Phrase("R² in sample"), quality.inSample.r2,
        Phrase("Share of movement explained.")),
      plain(
        "adjusted_r2", Phrase("Adjusted R² in sample"), quality.adjustedR2,
        Phrase(
          "R² less what as many free parameters would explain by chance; a prediction of periods not seen has none to take off."
        )),
      plain(
        "mape", Phrase("MAPE in sample"), quality.inSample.mape,
        Phrase("Mean absolute percentage error.")),
      plain(
        "wmape", Phrase("WMAPE in sample"), quality.inSample.wmape,
        Phrase("Error weighted by size.")),
      plain(
        "rmse", Phrase("RMSE in sample"), quality.inSample.rmse, Phrase("In the outcome’s unit.")),
      plain("mae", Phrase("MAE in sample"), quality.inSample.mae, Phrase("In the outcome’s unit.")),
      plain(
        "jarque_bera_p", Phrase("Jarque–Bera p"), quality.jarqueBeraP,
        Phrase("Small for skewed or heavy-tailed residuals.")),
    ]
    if let holdout = quality.holdout {
      blocks += [
        plain(
          "holdout_r2_score", Phrase("R² on held-out periods"), holdout.r2,
          Phrase("By a refit without them.")),
        plain(
          "holdout_mape", Phrase("MAPE on held-out periods"), holdout.mape,
          Phrase("By a refit without them.")),
        plain(
          "holdout_wmape", Phrase("WMAPE on held-out periods"), holdout.wmape,
          Phrase("By a refit without them.")),
        plain(
          "holdout_rmse", Phrase("RMSE on held-out periods"), holdout.rmse,
          Phrase("By a refit without them.")),
        plain(
          "holdout_mae", Phrase("MAE on held-out periods"), holdout.mae,
          Phrase("By a refit without them.")),
        plain(
          "holdout_crps", Phrase("CRPS on held-out periods"), quality.holdoutCRPS,
          Phrase("Mean error of the whole predicted distribution, in the outcome’s unit.")),
      ]
    }
    if let penalty = evidence.analysis.fit.penalty {
      blocks.append(
        plain(
          "penalty", Phrase("Ridge penalty"), penalty.value,
          Phrase("Chosen by blocked cross-validation.")))
    }
    return blocks
  }

  private func plain(_ name: String, _ label: Phrase, _ value: Double?, _ message: Phrase)
    -> DiagnosticBlock
  {
    let style = evidence.style
    return DiagnosticBlock(
      name: name, label: style.say(label), value: value?.finite, threshold: "",
      message: value?.finite == nil
        ? style.say("Could not be computed. \(message)") : style.say(message))
  }
}
