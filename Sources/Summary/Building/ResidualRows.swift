import Insights
import MediaMix
import Wording

/// Tests of the residuals in words.
struct ResidualRows {
  var style: NumberStyle
  /// One row of the data: `week`.
  var period: String

  func rows(_ study: Result<ResidualStudy, DiagnosticGap>) -> [DiagnosticBlock] {
    switch study {
    case .success(let study):
      study.tests.map { row(block($0)) } + [line(study)]
    case .failure(let gap):
      [
        DiagnosticBlock(
          name: "residuals", label: "Tests of residuals", threshold: "",
          message: gap.sentence(period), group: .residuals)
      ]
    }
  }

  func block(_ test: ResidualTest) -> ResidualTestBlock {
    let passes = test.statistic == nil ? nil : test.passes
    return ResidualTestBlock(
      name: test.kind, label: label(test), lags: test.lags, statistic: test.statistic?.finite,
      pValue: test.pValue?.finite, verdict: passes.map { $0 ? .pass : .warning },
      message: passes.map { message(test, passes: $0) }
        ?? "Could not be computed for so few \(period)s, or for residuals that do not vary.")
  }

  private func row(_ block: ResidualTestBlock) -> DiagnosticBlock {
    let lags = block.name == .ljungBox ? block.lags.map { "_\($0)" } ?? "" : ""
    let isRead = block.name == .durbinWatson
    let limits =
      isRead
      ? [ResidualTest.usualDurbinWatson.lowerBound, ResidualTest.usualDurbinWatson.upperBound]
      : [ResidualTest.level]
    let texts = limits.map { style.decimal($0, places: isRead ? 1 : 2) }
    let threshold =
      isRead
      ? texts.joined(separator: " to ")
      : (block.name == .dickeyFuller ? "< " : "≥ ") + texts.joined()
    return DiagnosticBlock(
      name: "residual_\(block.name.rawValue)\(lags)" + (isRead ? "" : "_p"),
      label: block.label + (isRead ? "" : ", p"),
      value: isRead ? block.statistic : block.pValue, threshold: threshold, limits: limits,
      verdict: block.verdict, message: block.message, group: .residuals)
  }

  /// How straight the Q-Q plot is.
  private func line(_ study: ResidualStudy) -> DiagnosticBlock {
    DiagnosticBlock(
      name: "residual_quantile_correlation", label: "Straightness of the Q–Q plot",
      value: study.scores.correlation.finite, threshold: "",
      message: "1 where residuals lie on the line of normal ones.", group: .residuals)
  }

  private func label(_ test: ResidualTest) -> String {
    switch test.kind {
    case .durbinWatson: "Durbin–Watson of residuals"
    case .ljungBox: "Ljung–Box, \(Words.counted(test.lags ?? 0, "lag"))"
    case .shapiroWilk: "Shapiro–Wilk"
    case .dAgostinoK2: "D’Agostino’s K²"
    case .jarqueBera: "Jarque–Bera"
    case .breuschPagan: "Breusch–Pagan"
    case .kpss: "KPSS of residuals"
    case .dickeyFuller: "Dickey–Fuller of residuals"
    }
  }

  private func message(_ test: ResidualTest, passes: Bool) -> String {
    switch (test.kind, passes) {
    case (.durbinWatson, true): "Neighbouring \(period)s miss independently of each other."
    case (.durbinWatson, false):
      (test.statistic ?? 2) < 2
        ? "Misses come in runs: something slow is missing, and intervals may be too narrow."
        : "Misses swing from side to side: a \(period) too high is followed by one too low."
    case (.ljungBox, true):
      test.lags == 1
        ? "A \(period)’s miss says nothing of the next one’s."
        : "Over this many \(period)s misses repeat no more than chance makes them."
    case (.ljungBox, false):
      "Misses repeat within this many \(period)s, so intervals may be too narrow."
    case (.shapiroWilk, true): "Misses lie as normal ones do, so intervals can be read as they are."
    case (.shapiroWilk, false):
      "Misses are not normal: read intervals as rough, and look at the largest misses."
    case (.dAgostinoK2, true), (.jarqueBera, true):
      "Misses are neither lopsided nor heavy-tailed beyond chance."
    case (.dAgostinoK2, false), (.jarqueBera, false):
      "Misses are lopsided or heavy-tailed: a few \(period)s miss by more than intervals allow for."
    case (.breuschPagan, true):
      "Misses are as large at high as at low levels, and early as late."
    case (.breuschPagan, false):
      "Misses are larger at some levels or times, so intervals are too wide in some \(period)s and too narrow in others."
    case (.kpss, true): "Misses keep one level throughout."
    case (.kpss, false): "The level of misses wanders: a slow cause is missing from the model."
    case (.dickeyFuller, true): "Misses come back to their level."
    case (.dickeyFuller, false): "It cannot be ruled out that misses wander off for good."
    }
  }
}

extension DiagnosticGap {
  /// Why there is nothing to tell.
  func sentence(_ period: String) -> String {
    switch self {
    case .constantResiduals: "Could not be computed: the model misses no \(period), or all alike."
    case .notFinite: "Could not be computed: a number is too large."
    case .tooFewPeriods: "Could not be computed: there are too few \(period)s."
    case .noFreedom: "Could not be computed: the model is as flexible as the data are long."
    case .noMedia: "Could not be computed: no channel’s contribution varies."
    }
  }
}
