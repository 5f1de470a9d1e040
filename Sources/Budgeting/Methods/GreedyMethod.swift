import Settings

/// Marginal steps: a parcel of money goes from where it is missed least to where it brings most, then smaller ones.
///
/// From each start parcels of an eighth of the money move while that helps, then halves of them. Large parcels step
/// over the foot of S-shaped curves; when they are small enough for that not to matter, a climb along the limits ends
/// the search.
package struct GreedyMethod: AllocationMethod {
  package let name = PlanMethod.greedy

  /// Pairs are tried one by one, which is left to other methods beyond this.
  static let mostSpends = 100
  static let firstParcel = 1.0 / 8
  static let lastParcel = 1e-4

  package init() {}

  package func solve(_ problem: AllocationProblem, starts: [[Double]]) -> MethodResult? {
    guard problem.count <= Self.mostSpends else { return nil }
    var best: (spends: [Double], value: Double)?
    for start in MultiStart(problem: problem).starts(starts) {
      let stepped = search(problem, from: start)
      let climbed = LocalClimb(problem).settle(stepped) ?? stepped
      let isBetter =
        problem.value(climbed) >= problem.value(stepped) && problem.respectsZones(climbed)
      let found = isBetter ? climbed : stepped
      let value = problem.value(found)
      if value > best?.value ?? -.infinity { best = (found, value) }
    }
    return best.map { MethodResult(spends: $0.spends) }
  }

  private func search(_ problem: AllocationProblem, from start: [Double]) -> [Double] {
    var exchange = Exchange(problem, start)
    var parcel = Self.firstParcel * problem.moneyScale
    let last = Self.lastParcel * problem.moneyScale
    while parcel > last {
      var moves = 0
      while moves < 40 * problem.count, exchange.move(parcel) { moves += 1 }
      parcel /= 2
    }
    return exchange.spends
  }
}

/// An allocation in which parcels of money change place.
private struct Exchange {
  private let problem: AllocationProblem
  private let limits: [OneSidedLimit]
  private(set) var spends: [Double]
  private var values: [Double]
  private let slack: Double

  init(_ problem: AllocationProblem, _ start: [Double]) {
    self.problem = problem
    limits = problem.rows.flatMap(OneSidedLimit.all)
    spends = start
    values = problem.curves.indices.map { problem.curves[$0].at(start[$0]).value }
    slack = 1e-12 * problem.moneyScale
  }

  /// Moves one parcel to where it helps most; false when no move helps.
  mutating func move(_ parcel: Double) -> Bool {
    // Place -1 stands for money that is not spent.
    let more = spends.indices.map { part($0, parcel) }
    let less = spends.indices.map { part($0, -parcel) }
    let noise = 1e-15 * values.reduce(0) { $0 + abs($1) }
    let takers = spends.indices.filter { more[$0].isFinite }.sorted { more[$0] > more[$1] }
    let givers = spends.indices.filter { less[$0].isFinite }.sorted { less[$0] > less[$1] }
    var best: (gain: Double, giver: Int, taker: Int) = (noise, -1, -1)
    for taker in takers {
      if more[taker] > best.gain, isAllowed(-1, taker, parcel) { best = (more[taker], -1, taker) }
      for giver in givers where giver != taker {
        let gain = more[taker] + less[giver]
        guard gain > best.gain else { break }
        if isAllowed(giver, taker, parcel) { best = (gain, giver, taker) }
      }
    }
    for giver in givers {
      guard less[giver] > best.gain else { break }
      if isAllowed(giver, -1, parcel) { best = (less[giver], giver, -1) }
    }
    guard best.giver >= 0 || best.taker >= 0 else { return false }
    for (place, change) in [(best.giver, -parcel), (best.taker, parcel)] where place >= 0 {
      spends[place] += change
      values[place] = problem.curves[place].at(spends[place]).value
    }
    return true
  }

  /// What a change of one spend brings; not a number where its own bounds do not allow it.
  private func part(_ index: Int, _ change: Double) -> Double {
    let spend = spends[index] + change
    let range = problem.bounds[index]
    guard spend >= range.lowerBound, spend <= range.upperBound,
      problem.zone(index)?.allows(spend) ?? true
    else { return .nan }
    return problem.curves[index].at(spend).value - values[index] - problem.price * change
  }

  private func isAllowed(_ giver: Int, _ taker: Int, _ parcel: Double) -> Bool {
    limits.allSatisfy { limit in
      var change = 0.0
      for (place, member) in limit.members.enumerated() {
        if member == giver { change -= limit.weights[place] * parcel }
        if member == taker { change += limit.weights[place] * parcel }
      }
      guard change != 0 else { return true }
      return !limit.isEquality && (change < 0 || limit.excess(spends) + change <= slack)
    }
  }
}
