import Budgeting
import MediaMix

/// What the plan would change, without the dust.
struct Moves: Sendable {
  struct Move: Sendable {
    var index: Int
    /// Money; negative for a cut.
    var change: Double
    /// Of what was spent; `nil` from nothing.
    var share: Double?
    var gain: Estimate
    var atBound: Bool
  }

  /// The largest first.
  var increases: [Move]
  /// The largest first.
  var decreases: [Move]
  /// Money that would have changed channel.
  var moved: Double
  var gain: Estimate
  var probability: Double
  /// The plan is hardly better than what was done, or hardly different.
  var isNegligible: Bool
  /// Whether the plan spends what was spent.
  var sameTotal: Bool

  /// Changes below this share of the budget are left out of sentences.
  static let dust = 0.001
  /// Gains below this share of media's contribution, and moves below this share of the budget, are negligible.
  static let negligible = 0.005

  /// Whether a gain may be promised.
  var isLikely: Bool { probability >= Guard.sure }
  /// `would` for a likely gain, `might` for another.
  var modal: String { isLikely ? "would" : "might" }

  init?(_ evidence: Evidence) {
    guard let plan = evidence.plan else { return nil }
    let spent = plan.current.spend
    let moves = plan.channels.compactMap { part -> Move? in
      guard let index = evidence.channels.firstIndex(where: { $0.name == part.channel }),
        abs(part.change) > Moves.dust * max(plan.budget, spent)
      else { return nil }
      return Move(
        index: index, change: part.change, share: part.changeShare, gain: part.gain,
        atBound: part.atBound)
    }
    func ranked(_ moves: [Move]) -> [Move] {
      moves.sorted {
        abs($0.change) == abs($1.change) ? $0.index < $1.index : abs($0.change) > abs($1.change)
      }
    }
    increases = ranked(moves.filter { $0.change > 0 })
    decreases = ranked(moves.filter { $0.change < 0 })
    let more = increases.reduce(0) { $0 + $1.change }
    sameTotal = abs(plan.recommended.spend - spent) <= 0.001 * max(plan.recommended.spend, spent)
    moved = plan.moved
    gain = plan.gain
    probability = plan.probabilityOfGain
    isNegligible =
      sameTotal
      && (plan.gain.mean < Moves.negligible * abs(plan.current.response.mean)
        || more < Moves.negligible * spent)
  }
}
