import Wording

/// Can we trust this?
enum TrustPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Trust", question: "Can we trust this?", headline: headline(story), lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    if story.grade.actionable, let bought = story.evidence.demand.doubted.first {
      let name = Headline.name(bought, story.evidence)
      return Headline.fitting([
        "For the large differences only. \(name) needs a measure of demand or an experiment.",
        "For the large differences only. \(name) needs an experiment.",
      ])
    }
    let overlap = OverlapCheck.overlapping(story.evidence)
    let warned = story.grade.reasons.contains { $0.check == "overlap" && $0.verdict != .pass }
    let doubt =
      warned && !overlap.isEmpty
      ? overlap.count == 1
        ? "\(Words.clipped(overlap[0], to: 22)) needs an experiment."
        : "The split between \(Words.clipped(overlap[0], to: 18)) and \(Words.clipped(overlap[1], to: 18)) needs an experiment."
      : ""
    let candidates: [String] =
      switch story.grade.letter {
      case "A":
        ["Yes: the model passes \(story.grade.passed) of its \(story.grade.reasons.count) checks."]
      case "B":
        [
          "Yes, for the large moves. \(doubt)",
          "Yes, for the large moves. Small differences need a test.",
        ]
      case "C":
        [
          "For the large differences only. \(doubt)",
          "For the large differences only. Test the rest before acting.",
        ]
      case "D": ["Not yet: take the results as a hypothesis, and test before acting."]
      default: ["No: the model did not pass its quality gates."]
      }
    let usable = doubt.isEmpty && candidates.count > 1 ? Array(candidates.dropFirst()) : candidates
    return Headline.fitting(usable)
  }

  private static func lead(_ story: Story) -> String {
    let grade = story.grade
    let evidence = story.evidence
    var text =
      "Grade \(grade.letter), \(evidence.style.decimal(grade.score, places: 0)) of 100 points: \(grade.passed) of \(Words.counted(grade.reasons.count, "check")) \(grade.passed == 1 ? "passes" : "pass"), \(warned(grade)), \(failed(grade))."
    text += sampling(evidence)
    guard evidence.heldOut > 0, let error = HoldoutErrorCheck.measure(evidence) else {
      return text
        + " There were too few \(evidence.period)s to test the model on any it had not seen."
    }
    let length = Words.counted(evidence.heldOut, evidence.period)
    text +=
      " Refitted without the last \(length), the model predicted them with a mean error of \(evidence.style.percent(error.value))"
    if let share = evidence.analysis.quality.holdoutCoverage {
      let inside = Int((share * Double(evidence.heldOut)).rounded())
      text += "; \(inside) of \(evidence.heldOut) fell inside its \(evidence.level) interval"
    }
    return text + "."
  }

  /// How the chains of a Bayesian fit mixed.
  private static func sampling(_ evidence: Evidence) -> String {
    guard let found = evidence.analysis.fit.posterior?.convergence else { return "" }
    let style = evidence.style
    let problems = ConvergenceCheck.problems(found, style, gate: false)
    let chains =
      " \(Words.counted(found.chains, "chain")) of \(style.grouped(found.draws)) draws each"
    guard problems.isEmpty else {
      return "\(chains) did not mix well: \(ListStyle.joined(problems))."
    }
    return
      "\(chains) agree: R-hat at most \(style.decimal(found.maxRhat, places: 3)), at least \(style.grouped(min(found.minBulkESS, found.minTailESS))) effective draws of every parameter, no divergence."
  }

  private static func warned(_ grade: Grade) -> String {
    grade.warned == 0 ? "none warns" : "\(grade.warned) \(grade.warned == 1 ? "warns" : "warn")"
  }

  private static func failed(_ grade: Grade) -> String {
    grade.failed == 0 ? "none fails" : "\(grade.failed) \(grade.failed == 1 ? "fails" : "fail")"
  }
}
