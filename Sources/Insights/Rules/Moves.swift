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
  /// By how much the gain is likely too high because the plan was chosen for it, in the outcome's unit.
  var overstatement: Double
  /// The plan is hardly better than what was done, or hardly different.
  var isNegligible: Bool
  /// Whether the plan spends what was spent.
  var sameTotal: Bool

  /// Changes below this share of the budget are left out of sentences.
  static let dust = 0.001
  /// Gains below this share of media's contribution, and moves below this share of the budget, are negligible.
  static let negligible = 0.005

  /// What is left of the gain once the choice of the plan is allowed for.
  var expected: Double { gain.mean - overstatement }
  /// Whether a gain may be promised: it is likely, and most of it is not owed to the choice.
  var isLikely: Bool { probability >= Guard.sure && overstatement < abs(gain.mean) / 2 }
  /// Nothing is left of the gain: the data cannot tell the plan from what was done.
  var isIllusory: Bool { sameTotal && expected <= 0 }
  /// No move is worth making.
  var keepsSplit: Bool { isNegligible || isIllusory }

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
    overstatement = plan.outcomeOverstatement
    isNegligible =
      sameTotal
      && (plan.gain.mean < Moves.negligible * abs(plan.current.response.mean)
        || more < Moves.negligible * spent)
  }
}

extension Plan {
  /// By how much `gain.mean` is likely too high; a plan made for profit states it in profit, of which a unit
  /// of the outcome brings the gross margin, 1 / break-even.
  public var outcomeOverstatement: Double {
    (overstatement ?? 0) * (objective == .profit ? breakEven : 1)
  }
}
