import Wording

/// How checks become a grade; `README.md` of this module is the rubric in words.
enum Rubric {
  /// Lowest score of each letter.
  static let letters: [(letter: String, score: Double, verdict: Phrase)] = [
    ("A", 90, Phrase("Solid ground to act on")),
    ("B", 75, Phrase("Good enough to act on")),
    ("C", 60, Phrase("Act on the large differences only")),
    ("D", 45, Phrase("A hypothesis: test before acting")),
    ("F", 0, Phrase("Not fit to act on")),
  ]

  /// Below this score nothing is recommended.
  static let leastScore = letters.dropLast().last?.score ?? 0

  /// The grade of a model.
  static func grade(_ evidence: Evidence) -> Grade {
    let answers = CheckCatalogue.all.compactMap { check in
      check.examine(evidence).map { (reason: $0, weight: check.weight) }
    }
    let gates = CheckCatalogue.all.compactMap { $0.gate(evidence) }
    return grade(answers: answers, gates: gates, style: evidence.style)
  }

  /// A pass counts in full, a warning half, a failure nothing; checks that do not arise do not count.
  static func grade(
    answers: [(reason: GradeReason, weight: Double)], gates: [String], style: NumberStyle
  ) -> Grade {
    let weights = answers.reduce(0) { $0 + $1.weight }
    let earned = answers.reduce(0) { $0 + $1.weight * credit($1.reason.verdict) }
    let score = weights > 0 ? (100 * earned / weights * 10).rounded() / 10 : 0
    let reasons = answers.map(\.reason)
    let failed = reasons.count { $0.verdict == .fail }
    let scarce = reasons.contains { $0.check == EnoughDataCheck.name && $0.verdict != .pass }
    let bought = reasons.contains { $0.check == DemandCheck.name && $0.verdict == .fail }
    let place = letter(
      score: score, failed: failed, capped: scarce || bought, gated: !gates.isEmpty)
    let actionable = letters[place].letter != "F"
    return Grade(
      letter: letters[place].letter, score: score, verdict: style.say(letters[place].verdict),
      passed: reasons.count { $0.verdict == .pass },
      warned: reasons.count { $0.verdict == .warning }, failed: failed, actionable: actionable,
      gates: gates.isEmpty && !actionable
        ? [
          style.say(
            "The model earns \(Int(score)) of 100 points; at least \(Int(leastScore)) are needed to act on it."
          )
        ]
        : gates,
      reasons: reasons)
  }

  /// Index into `letters`: an A has no failure, too few data or a channel that demand bought make a C at best
  /// however good the fit is, and a failed gate is an F.
  private static func letter(score: Double, failed: Int, capped: Bool, gated: Bool) -> Int {
    if gated { return letters.count - 1 }
    let earned = letters.firstIndex { score >= $0.score } ?? letters.count - 1
    return max(earned, capped ? 2 : failed > 0 ? 1 : 0)
  }

  private static func credit(_ verdict: Verdict) -> Double {
    switch verdict {
    case .pass: 1
    case .warning: 0.5
    case .fail: 0
    }
  }
}
