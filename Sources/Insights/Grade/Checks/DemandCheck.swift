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
    let style = evidence.style
    let limit = style.decimal(DemandSigns.possible, places: 1)
    let score = findings.map(\.score).max() ?? 0
    return GradeReason(
      check: id, label: style.say("Media bought by demand (largest score)"), value: score,
      threshold: DemandSigns.possible, verdict: verdict,
      valueText: style.decimal(score, places: 2), thresholdText: "< " + limit,
      message: message(verdict, of: likely.isEmpty ? possible : likely, evidence))
  }

  private func message(_ verdict: Verdict, of channels: [Int], _ evidence: Evidence) -> String {
    let names = evidence.style.shortened(channels.map { evidence.name($0) }, limit: 2)
    return switch verdict {
    case .pass: evidence.say("No channel looks as if demand bought it.")
    case .warning:
      evidence.say(
        channels.count,
        one: "\(names) may in part be bought by demand: test before scaling it.",
        other: "\(names) may in part be bought by demand: test before scaling them.")
    case .fail:
      evidence.say(
        channels.count,
        one:
          "\(names) is likely bought by demand: its return is an upper bound, and no advice is given on it.",
        other:
          "\(names) are likely bought by demand: their returns are upper bounds, and no advice is given on them."
      )
    }
  }

  func gate(_ evidence: Evidence) -> String? {
    let doubted = evidence.demand.doubted
    let media = evidence.analysis.media.whole.contribution.mean
    let owed = doubted.reduce(0) { $0 + evidence.channels[$1].whole.contribution.mean }
    guard media > 0, owed / media > Self.gate else { return nil }
    let names = evidence.style.shortened(doubted.map { evidence.name($0) }, limit: 2)
    let share = evidence.style.percent(owed / media, places: 0)
    return evidence.style.paragraph([
      evidence.say(
        doubted.count,
        one:
          "\(share) of what media is credited with is due to \(names), which is likely bought by demand.",
        other:
          "\(share) of what media is credited with is due to \(names), which are likely bought by demand."
      ), evidence.demandCure(doubted[0]),
    ])
  }
}
