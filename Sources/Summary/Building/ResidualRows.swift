import Insights
import MediaMix
import Wording

/// Tests of the residuals in words.
struct ResidualRows {
  var evidence: Evidence

  private var style: NumberStyle { evidence.style }

  func rows(_ study: Result<ResidualStudy, DiagnosticGap>) -> [DiagnosticBlock] {
    switch study {
    case .success(let study):
      study.tests.map { row(block($0)) } + [line(study)]
    case .failure(let gap):
      [
        DiagnosticBlock(
          name: "residuals", label: style.say("Tests of residuals"), threshold: "",
          message: gap.sentence(evidence), group: .residuals)
      ]
    }
  }

  func block(_ test: ResidualTest) -> ResidualTestBlock {
    let passes = test.statistic == nil ? nil : test.passes
    return ResidualTestBlock(
      name: test.kind, label: label(test), lags: test.lags, statistic: test.statistic?.finite,
      pValue: test.pValue?.finite, verdict: passes.map { $0 ? .pass : .warning },
      message: passes.map { message(test, passes: $0) }
        ?? style.say(
          "Could not be computed for so few \(evidence.periods), or for residuals that do not vary."
        ))
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
      ? style.say("\(texts[0]) to \(texts[1])")
      : (block.name == .dickeyFuller ? "< " : "≥ ") + texts.joined()
    return DiagnosticBlock(
      name: "residual_\(block.name.rawValue)\(lags)" + (isRead ? "" : "_p"),
      label: isRead ? block.label : style.say("\(block.label), p"),
      value: isRead ? block.statistic : block.pValue, threshold: threshold, limits: limits,
      verdict: block.verdict, message: block.message, group: .residuals)
  }

  /// How straight the Q-Q plot is.
  private func line(_ study: ResidualStudy) -> DiagnosticBlock {
    DiagnosticBlock(
      name: "residual_quantile_correlation", label: style.say("Straightness of the Q–Q plot"),
      value: study.scores.correlation.finite, threshold: "",
      message: style.say("1 where residuals lie on the line of normal ones."), group: .residuals)
  }

  private func label(_ test: ResidualTest) -> String {
    switch test.kind {
    case .durbinWatson: style.say("Durbin–Watson of residuals")
    case .ljungBox: style.say("Ljung–Box, \(counted: test.lags ?? 0, "lag")")
    case .shapiroWilk: style.say("Shapiro–Wilk")
    case .dAgostinoK2: style.say("D’Agostino’s K²")
    case .jarqueBera: style.say("Jarque–Bera")
    case .breuschPagan: style.say("Breusch–Pagan")
    case .kpss: style.say("KPSS of residuals")
    case .dickeyFuller: style.say("Dickey–Fuller of residuals")
    }
  }

  private func message(_ test: ResidualTest, passes: Bool) -> String {
    let (period, periods) = (evidence.period, evidence.periods)
    let message: Phrase =
      switch (test.kind, passes) {
      case (.durbinWatson, true):
        Phrase("Neighbouring \(periods) miss independently of each other.")
      case (.durbinWatson, false):
        (test.statistic ?? 2) < 2
          ? Phrase(
            "Misses come in runs: something slow is missing, and intervals may be too narrow.")
          : Phrase(
            "Misses swing from side to side: a \(period) too high is followed by one too low.")
      case (.ljungBox, true):
        test.lags == 1
          ? Phrase("A \(period)’s miss says nothing of the next one’s.")
          : Phrase("Over this many \(periods) misses repeat no more than chance makes them.")
      case (.ljungBox, false):
        Phrase("Misses repeat within this many \(periods), so intervals may be too narrow.")
      case (.shapiroWilk, true):
        Phrase("Misses lie as normal ones do, so intervals can be read as they are.")
      case (.shapiroWilk, false):
        Phrase("Misses are not normal: read intervals as rough, and look at the largest misses.")
      case (.dAgostinoK2, true), (.jarqueBera, true):
        Phrase("Misses are neither lopsided nor heavy-tailed beyond chance.")
      case (.dAgostinoK2, false), (.jarqueBera, false):
        Phrase(
          "Misses are lopsided or heavy-tailed: a few \(periods) miss by more than intervals allow for."
        )
      case (.breuschPagan, true):
        Phrase("Misses are as large at high as at low levels, and early as late.")
      case (.breuschPagan, false):
        Phrase(
          "Misses are larger at some levels or times, so intervals are too wide in some \(periods) and too narrow in others."
        )
      case (.kpss, true): Phrase("Misses keep one level throughout.")
      case (.kpss, false):
        Phrase("The level of misses wanders: a slow cause is missing from the model.")
      case (.dickeyFuller, true): Phrase("Misses come back to their level.")
      case (.dickeyFuller, false):
        Phrase("It cannot be ruled out that misses wander off for good.")
      }
    return style.say(message)
  }
}

extension DiagnosticGap {
  /// Why there is nothing to tell.
  func sentence(_ evidence: Evidence) -> String {
    let style = evidence.style
    return switch self {
    case .constantResiduals:
      style.say("Could not be computed: the model misses no \(evidence.period), or all alike.")
    case .notFinite: style.say("Could not be computed: a number is too large.")
    case .tooFewPeriods:
      style.say("Could not be computed: there are too few \(evidence.periods).")
    case .noFreedom:
      style.say("Could not be computed: the model is as flexible as the data are long.")
    case .noMedia: style.say("Could not be computed: no channel’s contribution varies.")
    }
  }
}
