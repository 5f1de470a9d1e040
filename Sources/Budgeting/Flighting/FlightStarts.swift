import Statistics

/// Patterns from which the search for a channel's best one starts, where its response is S-shaped.
struct FlightStarts {
  let problem: FlightProblem
  /// Draws that tell which periods to fill first.
  let draws: [Int]

  /// Periods from one pulse to the next.
  static let gaps = [2, 3, 4]
  /// Patterns with periods filled in random order.
  static let randomStarts = 8
  /// Beyond as many periods filling them one by one, looking at all of them each time, takes too long.
  static let mostFilled = 60

  /// The same money in every period; pulses; periods filled early, late, large or small first, by chance, or as
  /// the response asks for.
  func all(_ usual: [Double]) -> [[Double]] {
    let allowed = problem.allowed
    let count = usual.count
    var slopes: [Double] = []
    _ = problem.value(usual, draws: draws, slopes: &slopes)
    var random = SeededGenerator(seed: 1, stream: UInt64(count))
    let orders: [[Double]] =
      [
        (0..<count).map { -Double($0) }, (0..<count).map { Double($0) }, usual, usual.map { -$0 },
        slopes,
      ]
      + Self.gaps.filter { $0 < count }.map { gap in
        (0..<count).map { $0 % gap == 0 ? 1 : 0 }
      }
      + (0..<Self.randomStarts).map { _ in usual.map { _ in random.uniform() } }
    let even = problem.total / Double(max(count, 1))
    return [allowed.nearest(to: usual.map { _ in even })] + orders.map { allowed.best(for: $0) }
      + (count <= Self.mostFilled ? [filled()] : [])
  }

  /// Periods filled to their upper bound one by one, each time the one that brings most for its money.
  private func filled() -> [Double] {
    let bounds = problem.bounds
    var money = bounds.map(\.lowerBound)
    var left = problem.total - money.reduce(0, +)
    var open = Set(bounds.indices.filter { bounds[$0].upperBound > bounds[$0].lowerBound })
    while left > 0, !open.isEmpty {
      let now = problem.value(money, draws: draws)
      var best: (index: Int, rate: Double, part: Double)?
      for index in bounds.indices where open.contains(index) {
        let part = min(left, bounds[index].upperBound - bounds[index].lowerBound)
        var trial = money
        trial[index] += part
        let rate = (problem.value(trial, draws: draws) - now) / part
        if rate > best?.rate ?? -.infinity { best = (index, rate, part) }
      }
      guard let best else { break }
      money[best.index] += best.part
      left -= best.part
      open.remove(best.index)
    }
    return problem.allowed.nearest(to: money)
  }
}
