import Statistics

/// Allowed allocations from which a local method starts.
struct MultiStart {
  let problem: AllocationProblem

  /// Random starts where a curve is S-shaped.
  static let randomStarts = 6

  /// What the caller suggests, or the middle of all ranges; where a curve is S-shaped also what prices alone would
  /// give, and random ones.
  func starts(_ suggested: [[Double]]) -> [[Double]] {
    let hulls = problem.curves.indices.map {
      ConcaveHull(problem.curves[$0], range: problem.bounds[$0], zone: problem.zone($0))
    }
    let local = LocalClimb(problem)
    let middle = problem.bounds.map { ($0.lowerBound + $0.upperBound) / 2 }
    let first = suggested.isEmpty ? [middle] : suggested
    guard hulls.contains(where: \.hasLines) else { return first.compactMap(local.allowed) }
    let priced = Relaxation(problem).solve(hulls).map { [$0.spends] } ?? []
    return (first + priced + randomPoints()).compactMap(local.allowed)
  }

  private func randomPoints() -> [[Double]] {
    var random = SeededGenerator(seed: 1, stream: UInt64(problem.count))
    return (0..<Self.randomStarts).map { _ in
      problem.bounds.map { range in
        // Every other spend at one end, where S-shaped curves have their optima.
        let share = random.uniform()
        let place = share < 0.25 ? 0 : share > 0.75 ? 1 : (share - 0.25) * 2
        return range.lowerBound + place * (range.upperBound - range.lowerBound)
      }
    }
  }
}
