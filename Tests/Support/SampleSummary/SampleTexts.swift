import Summary
import Wording

/// The sample's words.
enum SampleTexts {
  static let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)

  static func grade(failed: Bool) -> GradeBlock {
    let reasons = [
      reason(
        "holdout-r2", "Fit on unseen weeks (R²)", failed ? -1.4 : 0.61, 0.3,
        failed ? "−1.40" : "0.61", "≥ 0.30", failed),
      reason(
        "holdout-error", "Holdout error (MAPE, 13 weeks)", failed ? 0.31 : 0.034, 0.1,
        failed ? "31.0%" : "3.4%", "≤ 10%", failed),
      reason("holdout-coverage", "Holdout weeks inside 90% interval", 12, 10, "12 of 13", "≥ 10"),
      reason("fit", "Fit in sample (R²)", 0.89, 0.8, "0.89", "≥ 0.80"),
      reason("autocorrelation", "Residual autocorrelation (DW)", 1.62, 1.5, "1.62", "1.5 to 2.5"),
      reason("baseline", "Chance of a negative baseline", 0, 0.05, "0%", "≤ 5%"),
      reason("media-share", "Media’s share of the outcome", 0.174, 0.6, "17.4%", "≤ 60%"),
      GradeReason(
        check: "overlap", label: "Channels that overlap (largest VIF)", value: 6.2, threshold: 5,
        verdict: .warning, valueText: "6.2", thresholdText: "≤ 5",
        message: "TV and Online video run together (VIF 6.2), so their split is uncertain."),
      GradeReason(
        check: "interval-width", label: "Width of ROI intervals", value: 1.3, threshold: 1,
        verdict: .warning, valueText: "1.30", thresholdText: "≤ 1.00",
        message: "The typical ROI interval is wider than the ROI itself."),
      reason("enough-data", "Periods per parameter", 5.2, 4, "5.2", "≥ 4"),
    ]
    let fails = reasons.count { $0.verdict == .fail }
    return GradeBlock(
      letter: failed ? "F" : "B", score: failed ? 38 : 81,
      verdict: failed ? "Not fit to act on" : "Good enough to act on",
      passed: reasons.count { $0.verdict == .pass }, warned: 2, failed: fails, actionable: !failed,
      reasons: reasons)
  }

  private static func reason(
    _ check: String, _ label: String, _ value: Double, _ threshold: Double, _ text: String,
    _ limit: String, _ fails: Bool = false
  ) -> GradeReason {
    GradeReason(
      check: check, label: label, value: value, threshold: threshold,
      verdict: fails ? .fail : .pass, valueText: text, thresholdText: limit,
      message: fails ? "\(label): \(text), which fails the gate of \(limit)." : "\(label): \(text)."
    )
  }

  static var diagnostics: [DiagnosticBlock] {
    [
      DiagnosticBlock(
        name: "durbin_watson", label: "Durbin–Watson", value: 1.62, threshold: "1.5 to 2.5",
        verdict: .pass, message: "Neighbouring residuals are close to independent."),
      DiagnosticBlock(
        name: "jarque_bera_p", label: "Jarque–Bera p", value: nil, threshold: "≥ 0.01",
        message: "Could not be computed."),
    ]
  }

  static func insights(_ channels: [ChannelBlock], plan: OptimizationBlock?, failed: Bool)
    -> InsightsBlock
  {
    let top = channels.sorted { $0.colorIndex < $1.colorIndex }.prefix(3)
    return InsightsBlock(
      headline: headline(plan),
      topChannels: top.map {
        TopChannel(
          channel: $0.name, contribution: $0.contribution.mean, roi: $0.roi?.mean,
          message:
            "\($0.name) brought \(style.money($0.contribution.mean)) (90% interval \(style.moneyRange($0.contribution.lower, $0.contribution.upper)))."
        )
      },
      saturationLevels: channels.map {
        SaturationLevel(
          channel: $0.name, level: $0.saturation.level, zone: $0.saturation.zone,
          message:
            "\($0.name) has reached \(style.percent($0.saturation.level, places: 0)) of its maximum response."
        )
      },
      optimizationOpportunities: (plan?.channels.filter { $0.change > 0 } ?? []).map {
        Opportunity(
          channel: $0.channel, change: $0.change, gain: $0.gain,
          message:
            "\(style.money($0.change)) more in \($0.channel) would have brought \(style.money($0.gain.mean, signed: true))."
        )
      },
      shifts: [], warnings: failed ? ["The model failed a quality gate."] : [])
  }

  static func headline(_ plan: OptimizationBlock?) -> String {
    guard let plan else { return "No budget move is recommended from this model." }
    let from = plan.channels.last?.channel ?? ""
    let to = plan.channels.first?.channel ?? ""
    return
      "Move \(style.money(plan.moved)) from \(Words.clipped(from, to: 18)) to \(Words.clipped(to, to: 18)). It should add \(style.money(plan.gain.mean))."
  }
}
