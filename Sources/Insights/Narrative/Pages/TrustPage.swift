import MediaMix
import Wording

/// Can we trust this?
enum TrustPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Trust"), question: story.say("Can we trust this?"),
      headline: headline(story), lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    if story.grade.actionable, let bought = evidence.demand.doubted.first {
      let name = Headline.name(bought, evidence)
      return Headline.fitting(
        [
          "For the large differences only. \(name) needs a measure of demand or an experiment.",
          "For the large differences only. \(name) needs an experiment.",
        ], evidence)
    }
    let doubt = doubt(story).map(story.say)
    switch story.grade.letter {
    case "A":
      let (passed, checks) = (story.grade.passed, story.grade.reasons.count)
      return Headline.fitting(
        ["Yes: the model passes \(passed) of its \(checks) checks."], evidence)
    case "B":
      let other: Phrase = Phrase("Yes, for the large moves. Small differences need a test.")
      guard let doubt else { return Headline.fitting([other], evidence) }
      return Headline.fitting(["Yes, for the large moves. \(doubt)", other], evidence)
    case "C":
      let other: Phrase = Phrase("For the large differences only. Test the rest before acting.")
      guard let doubt else { return Headline.fitting([other], evidence) }
      return Headline.fitting(["For the large differences only. \(doubt)", other], evidence)
    case "D":
      return Headline.fitting(
        ["Not yet: take the results as a hypothesis, and test before acting."], evidence)
    default: return Headline.fitting(["No: the model did not pass its quality gates."], evidence)
    }
  }

  /// Channels that cannot be told apart, where the grade suffers from it.
  private static func doubt(_ story: Story) -> Phrase? {
    let overlap = OverlapCheck.overlapping(story.evidence)
    let warned = story.grade.reasons.contains { $0.check == "overlap" && $0.verdict != .pass }
    guard warned, let first = overlap.first else { return nil }
    guard overlap.count > 1 else {
      return Phrase("\(PlainName.short(first)) needs an experiment.")
    }
    let (one, other) = (PlainName.shorter(first), PlainName.shorter(overlap[1]))
    return Phrase("The split between \(one) and \(other) needs an experiment.")
  }

  private static func lead(_ story: Story) -> String {
    story.evidence.style.paragraph([
      graded(story.grade, story.evidence.style), sampling(story.evidence), heldOut(story.evidence),
    ])
  }

  private static func graded(_ grade: Grade, _ style: NumberStyle) -> String {
    let score = style.decimal(grade.score, places: 0)
    let (passed, warned, failed) = (grade.passed, grade.warned, grade.failed)
    let count = grade.reasons.count
    let passing = style.say(
      passed, one: "\(passed) of \(counted: count, "check") passes",
      other: "\(passed) of \(counted: count, "check") pass")
    let warning =
      warned == 0
      ? style.say("none warns")
      : style.say(warned, one: "\(warned) warns", other: "\(warned) warn")
    let failing =
      failed == 0
      ? style.say("none fails")
      : style.say(failed, one: "\(failed) fails", other: "\(failed) fail")
    return style.say(
      "Grade \(grade.letter), \(score) of 100 points: \(passing), \(warning), \(failing).")
  }

  /// What a refit said of periods it had not seen.
  private static func heldOut(_ evidence: Evidence) -> String {
    guard evidence.heldOut > 0, let error = HoldoutErrorCheck.measure(evidence) else {
      return evidence.say(
        "There were too few \(evidence.periods) to test the model on any it had not seen.")
    }
    let length = evidence.periods(evidence.heldOut)
    let missed = evidence.style.percent(error.value)
    guard let share = evidence.analysis.quality.holdoutCoverage else {
      return evidence.say(
        "Refitted without the last \(length), the model predicted them with a mean error of \(missed)."
      )
    }
    let inside = Int((share * Double(evidence.heldOut)).rounded())
    return evidence.say(
      "Refitted without the last \(length), the model predicted them with a mean error of \(missed); \(inside) of \(evidence.heldOut) fell inside its \(evidence.level) interval."
    )
  }

  /// How the chains of a Bayesian fit mixed.
  private static func sampling(_ evidence: Evidence) -> String {
    guard let found = evidence.analysis.fit.posterior?.convergence else { return "" }
    let style = evidence.style
    let problems = ConvergenceCheck.problems(found, style, gate: false)
    let draws = style.grouped(found.draws)
    guard problems.isEmpty else {
      return style.say(
        "\(counted: found.chains, "chain") of \(draws) draws each did not mix well: \(style.joined(problems))."
      )
    }
    let rhat = style.decimal(found.maxRhat, places: 3)
    let effective = style.grouped(min(found.minBulkESS, found.minTailESS))
    return style.say(
      "\(counted: found.chains, "chain") of \(draws) draws each agree: R-hat at most \(rhat), at least \(effective) effective draws of every parameter, no divergence."
    )
  }
}
