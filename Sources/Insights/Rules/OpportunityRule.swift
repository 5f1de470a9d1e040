/// The increases the plan would have made, each with its own gain.
enum OpportunityRule {
  static func find(_ moves: Moves?, _ evidence: Evidence) -> [Opportunity] {
    guard let moves, !moves.keepsSplit else { return [] }
    return moves.increases.filter { $0.gain.mean > 0 }
      .sorted { $0.gain.mean == $1.gain.mean ? $0.index < $1.index : $0.gain.mean > $1.gain.mean }
      .map { move in
        Opportunity(
          channel: evidence.channels[move.index].name, change: move.change, gain: move.gain,
          message:
            "\(evidence.style.money(move.change)) more on \(evidence.name(move.index)) in \(evidence.planned.phrase)\(share(move, evidence)) \(evidence.verb(moves.modal, "brought", "bring")) \(evidence.gain(move.gain)), before what the cuts elsewhere cost."
        )
      }
  }

  private static func share(_ move: Moves.Move, _ evidence: Evidence) -> String {
    move.share.map { " (\(evidence.style.percent($0, places: 0, signed: true)))" } ?? ""
  }
}
