import Wording

/// Whether a channel's effect is likely made by demand that would have come anyway.
struct DemandCheck: QualityCheck {
  /// Share of media's contribution owed to such channels from which nothing is recommended.
  static let gate = 0.5
  static let name = "demand"

  let id = Self.name
  let weight = 2.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    let count = evidence.bySize.count
    guard count > 0 else { return nil }
    let findings = evidence.bySize.map { evidence.demand.channels[$0] }
    let likely = evidence.bySize.filter { evidence.demand.channels[$0].verdict == .likely }
    let possible = evidence.bySize.filter { evidence.demand.channels[$0].verdict == .possible }
    let verdict: Verdict = !likely.isEmpty ? .fail : possible.isEmpty ? .pass : .warning
    let named = ListStyle.shortened(
      (likely.isEmpty ? possible : likely).map { evidence.name($0) }, limit: 2)
    let (one, limit) = (
      (likely.isEmpty ? possible : likely).count == 1,
      evidence.style.decimal(DemandSigns.possible, places: 1)
    )
    let score = findings.map(\.score).max() ?? 0
    let message =
      switch verdict {
      case .pass: "No channel looks as if demand bought it."
      case .warning:
        "\(named) may in part be bought by demand: test before scaling \(one ? "it" : "them")."
      case .fail:
        "\(named) \(one ? "is" : "are") likely bought by demand: \(one ? "its return is an upper bound" : "their returns are upper bounds"), and no advice is given on \(one ? "it" : "them")."
      }
    return GradeReason(
      check: id, label: "Media bought by demand (largest score)", value: score,
      threshold: DemandSigns.possible, verdict: verdict,
      valueText: evidence.style.decimal(score, places: 2), thresholdText: "< " + limit,
      message: message)
  }

  func gate(_ evidence: Evidence) -> String? {
    let doubted = evidence.demand.doubted
    let media = evidence.analysis.media.whole.contribution.mean
    let owed = doubted.reduce(0) { $0 + evidence.channels[$1].whole.contribution.mean }
    guard media > 0, owed / media > Self.gate else { return nil }
    let names = ListStyle.shortened(doubted.map { evidence.name($0) }, limit: 2)
    let share = evidence.style.percent(owed / media, places: 0)
    return
      "\(share) of what media is credited with is due to \(names), which \(doubted.count == 1 ? "is" : "are") likely bought by demand. \(evidence.demandCure(doubted[0]))"
  }
}
