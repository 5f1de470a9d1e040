/// All paid media together probably cost more than they brought.
struct UnprofitableMediaRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    guard evidence.breakEven != nil, let above = evidence.chances.mediaAbove, above <= 0.2,
      let roi = evidence.analysis.media.whole.roi
    else { return [] }
    let chance = evidence.style.probability(1 - above)
    return [
      evidence.say(
        "Media as a whole returned \(evidence.roi(roi)) over \(evidence.whole.length): \(chance) likely below break-even. Moving money between channels does not change that."
      )
    ]
  }
}
