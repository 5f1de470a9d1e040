/// The increases the plan would have made, each with its own gain.
enum OpportunityRule {
  static func find(_ moves: Moves?, _ evidence: Evidence) -> [Opportunity] {
    guard let moves, !moves.keepsSplit else { return [] }
    return moves.increases.filter { $0.gain.mean > 0 }
      .sorted { $0.gain.mean == $1.gain.mean ? $0.index < $1.index : $0.gain.mean > $1.gain.mean }
      .map { move in
        Opportunity(
          channel: evidence.channels[move.index].name, change: move.change, gain: move.gain,
          message: message(move, isLikely: moves.isLikely, evidence))
      }
  }

  private static func message(_ move: Moves.Move, isLikely: Bool, _ evidence: Evidence) -> String {
    let (style, inside) = (evidence.style, evidence.planned.inside)
    let (name, gain) = (evidence.name(move.index), evidence.gain(move.gain))
    // From nothing there is no share.
    let share = move.share.map { " (\(style.percent($0, places: 0, signed: true)))" } ?? ""
    let money = style.money(move.change)
    return isLikely
      ? evidence.say(
        past:
          "\(money) more on \(name) \(inside)\(share) would have brought \(gain), before what the cuts elsewhere cost.",
        ahead:
          "\(money) more on \(name) \(inside)\(share) would bring \(gain), before what the cuts elsewhere cost."
      )
      : evidence.say(
        past:
          "\(money) more on \(name) \(inside)\(share) might have brought \(gain), before what the cuts elsewhere cost.",
        ahead:
          "\(money) more on \(name) \(inside)\(share) might bring \(gain), before what the cuts elsewhere cost."
      )
  }
}
