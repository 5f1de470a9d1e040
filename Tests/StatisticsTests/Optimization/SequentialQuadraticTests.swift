import Statistics
import Testing

@Suite("Sequential quadratic programming")
struct SequentialQuadraticTests {
  @Test("finds the bottom of Rosenbrock's valley")
  func rosenbrock() {
    let search = SequentialQuadratic(lower: [-5, -5], upper: [5, 5])
    let solution = search.minimize(from: [-1.2, 1]) { point, gradient in
      let (x, y) = (point[0], point[1])
      let valley = y - x * x
      gradient[0] = -400 * x * valley - 2 * (1 - x)
      gradient[1] = 200 * valley
      return 100 * valley * valley + (1 - x) * (1 - x)
    }
    #expect(solution.status == .converged)
    #expect(near(solution.point, [1, 1], 1e-5))
  }

  @Test("meets a linear equality: the nearest point of a plane")
  func plane() {
    // Closed form: the foot of the perpendicular from 0 to x + 2y + 3z = 14 is (1, 2, 3).
    let search = SequentialQuadratic(
      lower: [-10, -10, -10], upper: [10, 10, 10],
      constraints: [LinearConstraint([1, 2, 3], .equal, 14)])
    let solution = search.minimize(from: [0, 0, 0], squares)
    #expect(near(solution.point, [1, 2, 3], 1e-7))
    #expect(near(solution.value, 14, 1e-9))
  }

  @Test("an inequality binds only when it must", arguments: [(3.0, 1.0), (1.0, 0.5)])
  func inequality(bound: Double, expected: Double) {
    // The nearest point to (1, 1) with x + y <= bound.
    let search = SequentialQuadratic(
      lower: [-5, -5], upper: [5, 5],
      constraints: [LinearConstraint([1, 1], .atMost, bound)])
    let solution = search.minimize(from: [0, 0]) { point, gradient in
      gradient = point.map { 2 * ($0 - 1) }
      return point.reduce(0) { $0 + ($1 - 1) * ($1 - 1) }
    }
    #expect(near(solution.point, [expected, expected], 1e-7))
  }

  @Test("stays inside its bounds, and starts inside them")
  func bounds() {
    let search = SequentialQuadratic(lower: [1, 2], upper: [4, 5])
    let solution = search.minimize(from: [-100, 100], squares)
    #expect(near(solution.point, [1, 2], 1e-9))
  }

  @Test("a coordinate whose bounds meet is left alone")
  func fixed() {
    let search = SequentialQuadratic(
      lower: [3, -9], upper: [3, 9], constraints: [LinearConstraint([1, 1], .equal, 5)])
    let solution = search.minimize(from: [3, 0], squares)
    #expect(near(solution.point, [3, 2], 1e-9))
  }

  @Test("random quadratics on a simplex meet the optimality conditions", arguments: 0..<30)
  func simplex(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = 2 + random.integer(below: 9)
    let target = (0..<size).map { _ in random.uniform(-1, 1) }
    let weight = (0..<size).map { _ in random.uniform(0.5, 3) }
    let search = SequentialQuadratic(
      lower: [Double](repeating: 0, count: size), upper: [Double](repeating: 1, count: size),
      constraints: [LinearConstraint([Double](repeating: 1, count: size), .equal, 1)])
    let start = [Double](repeating: 1 / Double(size), count: size)
    let solution = search.minimize(from: start) { point, gradient in
      var value = 0.0
      for index in point.indices {
        let miss = point[index] - target[index]
        gradient[index] = 2 * weight[index] * miss
        value += weight[index] * miss * miss
      }
      return value
    }
    #expect(near(solution.point.reduce(0, +), 1, 1e-9))
    // One multiplier: the slope is the same wherever a coordinate is inside its bounds, no lower at 0.
    let slopes = solution.point.indices.map {
      2 * weight[$0] * (solution.point[$0] - target[$0])
    }
    let inner = slopes.indices.filter { (1e-7..<1 - 1e-7).contains(solution.point[$0]) }
    let multiplier = inner.isEmpty ? slopes.min() ?? 0 : slopes[inner[0]]
    for index in slopes.indices {
      if inner.contains(index) { #expect(near(slopes[index], multiplier, 1e-4)) }
      if solution.point[index] <= 1e-7 { #expect(slopes[index] >= multiplier - 1e-4) }
    }
  }

  @Test("an objective that is not finite ends the search with its status")
  func notFinite() {
    let search = SequentialQuadratic(lower: [0], upper: [1])
    let solution = search.minimize(from: [0.5]) { _, gradient in
      gradient[0] = 1
      return .nan
    }
    #expect(solution.status == .notFinite)
  }

  @Test("the limit of evaluations is kept")
  func limit() {
    var search = SequentialQuadratic(lower: [-10, -10, -10], upper: [10, 10, 10])
    search.maximumEvaluations = 2
    let solution = search.minimize(from: [7, 8, 9]) { point, gradient in
      gradient = point.map { 4 * $0 * $0 * $0 }
      return point.reduce(0) { $0 + $1 * $1 * $1 * $1 }
    }
    #expect(solution.status == .evaluationLimit)
    #expect(solution.evaluations <= 3)
  }

  @Test("bounds out of order and empty problems are refused")
  func refused() {
    let crossed = SequentialQuadratic(lower: [2], upper: [1]).minimize(from: [0], squares)
    #expect(crossed.status == .refused)
    let empty = SequentialQuadratic(lower: [], upper: []).minimize(from: [], squares)
    #expect(empty.status == .refused)
  }

  @Test("the same search gives the same bits")
  func deterministic() {
    let search = SequentialQuadratic(
      lower: [0, 0, 0], upper: [2, 2, 2],
      constraints: [LinearConstraint([1, 1, 1], .equal, 2)])
    let first = search.minimize(from: [0.1, 0.2, 1.7], squares)
    #expect(search.minimize(from: [0.1, 0.2, 1.7], squares) == first)
  }
}

private func squares(_ point: [Double], _ gradient: inout [Double]) -> Double {
  gradient = point.map { 2 * $0 }
  return point.reduce(0) { $0 + $1 * $1 }
}
