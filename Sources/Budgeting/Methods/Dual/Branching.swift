/// The best allocation on curves of any shape, by branch and bound.
///
/// On the hulls money is shared out exactly, which gives a bound. Where the answer uses a hull that lies above its
/// curve, or a change too small to be made, that spend's range is cut in two there and both halves are looked at, the
/// more promising first, until no half can be better than what was found. With S-shaped curves few spends stop
/// half-way up, so that few cuts are needed.
struct Branching {
  var problem: AllocationProblem
  /// How far below the bound the answer may stay, as a share of what the curves span.
  var tolerance = 1e-8
  var mostNodes = 400
  /// The same where limits cut across each other: there each bound takes longer and is less exact.
  var mostCrossingNodes = 16
  /// From how many nodes a local climb starts.
  var climbs = 12

  struct Outcome {
    var spends: [Double]
    var value: Double
    /// No allocation is better than this.
    var bound: Double
    /// The price of money at each spend, where nothing had to be cut.
    var prices: [Double]?
    var nodes: Int
  }

  private struct Node {
    var hulls: [ConcaveHull]
    var answer: Relaxation.Answer
    /// What was settled when the node was made; the earlier of equals goes first.
    var order: Int
  }

  /// `nil` where no allocation is allowed.
  func solve(starts: [[Double]] = [], hulls known: [ConcaveHull]? = nil) -> Outcome? {
    let relaxation = Relaxation(problem)
    let hulls =
      known
      ?? problem.curves.indices.map {
        ConcaveHull(problem.curves[$0], range: problem.bounds[$0], zone: problem.zone($0))
      }
    guard let root = relaxation.solve(hulls) else { return nil }
    let span = hulls.reduce(0) { $0 + abs($1.endValue - $1.startValue) }
    let closeness = relaxation.isExact ? tolerance : max(tolerance, Relaxation.closeness)
    let most = relaxation.isExact ? mostNodes : mostCrossingNodes
    var search = Search(branching: self, slack: closeness * max(span, 1e-300))
    for start in starts { search.offer(start) }
    if relaxation.isExact, let exact = exactAnswer(root, hulls, slack: search.slack) {
      return exact
    }
    var open = [Node(hulls: hulls, answer: root, order: 0)]
    var made = 1
    var bound = root.bound
    while let place = open.indices.max(by: {
      (open[$0].answer.bound, -open[$0].order) < (open[$1].answer.bound, -open[$1].order)
    }) {
      let node = open.remove(at: place)
      bound = node.answer.bound
      if bound <= search.value + search.slack || made >= most { break }
      search.climb(from: node.answer.spends)
      guard let cut = widestCut(node, slack: search.slack) else { continue }
      for half in halves(node, cut, relaxation) where half.bound > search.value + search.slack {
        open.append(Node(hulls: half.hulls, answer: half.answer, order: made))
        made += 1
      }
      bound = open.reduce(search.value) { max($0, $1.answer.bound) }
    }
    return search.best.map {
      Outcome(
        spends: $0, value: search.value, bound: max(bound, search.value), prices: nil, nodes: made)
    }
  }

  /// The relaxed answer, where it lies on the curves themselves.
  private func exactAnswer(
    _ answer: Relaxation.Answer, _ hulls: [ConcaveHull], slack: Double
  ) -> Outcome? {
    let value = problem.value(answer.spends)
    guard answer.bound - value <= slack, problem.respectsZones(answer.spends) else { return nil }
    let isCurve = zip(hulls, answer.spends).allSatisfy { !$0.hasLines || $0.value($1).isCurve }
    return Outcome(
      spends: answer.spends, value: value, bound: answer.bound,
      prices: isCurve ? answer.prices : nil, nodes: 1)
  }

  /// The spend whose hull lies highest above its curve, or whose change is too small.
  private func widestCut(_ node: Node, slack: Double) -> Int? {
    var best: Int?
    var most = 1e-3 * slack
    for index in node.hulls.indices where node.hulls[index].hasLines {
      let spend = node.answer.spends[index]
      let hull = node.hulls[index].value(spend)
      guard !hull.isCurve else { continue }
      var gap = hull.value - problem.curves[index].at(spend).value
      if let zone = problem.zone(index), !zone.allows(spend) { gap = max(gap, 2e-3 * slack) }
      if gap > most {
        most = gap
        best = index
      }
    }
    return best
  }

  private func halves(
    _ node: Node, _ cut: Int, _ relaxation: Relaxation
  ) -> [(hulls: [ConcaveHull], answer: Relaxation.Answer, bound: Double)] {
    let hull = node.hulls[cut]
    let spend = node.answer.spends[cut]
    let ranges = [hull.range.lowerBound...spend, spend...hull.range.upperBound]
    return ranges.compactMap { range in
      if let zone = problem.zone(cut), zone.allowed(in: range).isEmpty { return nil }
      var hulls = node.hulls
      hulls[cut] = ConcaveHull(problem.curves[cut], range: range, zone: problem.zone(cut))
      return relaxation.solve(hulls, charges: node.answer.charges).map { (hulls, $0, $0.bound) }
    }
  }
}
