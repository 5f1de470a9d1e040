import Statistics
import Testing

@Suite struct BoundedQuasiNewtonTests {
  /// Rosenbrock's valley in pairs of coordinates: the minimum is 0 at (1, 1, ...).
  private func valley(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.0
    for pair in 0..<point.count / 2 {
      let (x, y) = (point[2 * pair], point[2 * pair + 1])
      let (bend, rest) = (y - x * x, 1 - x)
      value += 100 * bend * bend + rest * rest
      gradient[2 * pair] = -400 * x * bend - 2 * rest
      gradient[2 * pair + 1] = 200 * bend
    }
    return value
  }

  @Test(arguments: [2, 10, 60])
  func findsTheEndOfACurvedValley(size: Int) {
    var search = BoundedQuasiNewton(
      lower: Array(repeating: -5, count: size), upper: Array(repeating: 5, count: size))
    search.valueTolerance = 1e-14
    search.maximumEvaluations = 2_000
    let found = search.minimize(
      from: (0..<size).map { $0.isMultiple(of: 2) ? -1.2 : 1 }, valley)
    #expect(found.value < 1e-8)
    #expect(found.point.allSatisfy { abs($0 - 1) < 1e-3 })
    #expect(found.evaluations > 1)
  }

  @Test func staysInsideItsBox() {
    // Closed form: the nearest point of the box to (3, -4, 0.5).
    let search = BoundedQuasiNewton(lower: [0, -1, 0], upper: [1, 1, 1])
    let target = [3, -4, 0.5]
    let found = search.minimize(from: [9, 9, 9]) { point, gradient in
      var value = 0.0
      for index in point.indices {
        let distance = point[index] - target[index]
        value += distance * distance
        gradient[index] = 2 * distance
      }
      return value
    }
    for (value, wanted) in zip(found.point, [1, -1, 0.5]) { #expect(abs(value - wanted) < 1e-6) }
  }

  @Test func aValueThatIsNotFiniteIsReported() {
    let search = BoundedQuasiNewton(lower: [0], upper: [1])
    let found = search.minimize(from: [0.5]) { _, gradient in
      gradient[0] = .nan
      return .nan
    }
    #expect(found.status == .notFinite)
  }

  @Test func aBoxOutOfOrderIsRefused() {
    let search = BoundedQuasiNewton(lower: [1], upper: [0])
    #expect(search.minimize(from: [0.5]) { point, _ in point[0] }.status == .refused)
  }
}
