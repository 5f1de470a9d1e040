/// Whether two adjacent pieces of a trajectory, taken together, turn back on themselves.
///
/// The generalised criterion of Betancourt (2017): a piece goes on while the momenta at both ends point along the
/// sum of its momenta. As in Stan it is checked on the whole and on each piece prolonged by the first point of the
/// other, which catches a turn that happens to be symmetrical about the join. Momenta are whitened, so the
/// products are plain. The check is the same read forwards or backwards in time.
package enum TurnCheck {
  /// - Parameters:
  ///   - outerFirst: momentum at the far end of the first piece.
  ///   - innerFirst: momentum of the first piece at the join.
  ///   - sumFirst: sum of momenta over the first piece; receives the sum over both.
  ///   - sumSecond: sum of momenta over the second piece.
  ///   - innerSecond: momentum of the second piece at the join.
  ///   - outerSecond: momentum at the far end of the second piece.
  package static func goesOn(
    outerFirst: Vector, innerFirst: Vector, sumFirst: Vector, sumSecond: Vector,
    innerSecond: Vector, outerSecond: Vector
  ) -> Bool {
    typealias Block = Vector.Block
    var (wholeFirst, wholeSecond) = (Block.zero, Block.zero)
    var (longFirst, longJoin) = (Block.zero, Block.zero)
    var (shortJoin, shortSecond) = (Block.zero, Block.zero)
    for block in 0..<sumFirst.blocks {
      let (first, second) = (sumFirst[block], sumSecond[block])
      let whole = first + second
      let long = first + innerSecond[block]
      let short = second + innerFirst[block]
      wholeFirst += whole * outerFirst[block]
      wholeSecond += whole * outerSecond[block]
      longFirst += long * outerFirst[block]
      longJoin += long * innerSecond[block]
      shortJoin += short * innerFirst[block]
      shortSecond += short * outerSecond[block]
      sumFirst[block] = whole
    }
    return wholeFirst.sum() > 0 && wholeSecond.sum() > 0
      && longFirst.sum() > 0 && longJoin.sum() > 0
      && shortJoin.sum() > 0 && shortSecond.sum() > 0
  }
}
