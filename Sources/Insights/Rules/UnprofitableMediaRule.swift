/// All paid media together probably cost more than they brought.
struct UnprofitableMediaRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    guard evidence.breakEven != nil, let above = evidence.chances.mediaAbove, above <= 0.2,
      let roi = evidence.analysis.media.whole.roi
    else { return [] }
    return [
      "Media as a whole returned \(evidence.roi(roi)) over \(evidence.whole.length): \(evidence.style.probability(1 - above)) likely below break-even. Moving money between channels does not change that."
    ]
  }
}
