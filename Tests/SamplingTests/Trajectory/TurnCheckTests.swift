import Glibc
import Sampling
import Testing

@Suite("The U-turn check")
struct TurnCheckTests {
  /// Momenta turning by equal angles, joined after the first `split`: does the trajectory go on?
  private func goesOn(angles: [Double], split: Int) -> (goesOn: Bool, sum: [Double]) {
    let store = VectorStore(dimension: 2, count: angles.count + 2)
    let momenta = angles.map { angle in
      let vector = store.take()
      (vector.numbers[0], vector.numbers[1]) = (cos(angle), sin(angle))
      return vector
    }
    let (first, second) = (store.take(), store.take())
    for (index, momentum) in momenta.enumerated() {
      for axis in 0..<2 {
        (index < split ? first : second).numbers[axis] += momentum.numbers[axis]
      }
    }
    let goesOn = TurnCheck.goesOn(
      outerFirst: momenta[0], innerFirst: momenta[split - 1], sumFirst: first, sumSecond: second,
      innerSecond: momenta[split], outerSecond: momenta[momenta.count - 1])
    return (goesOn, [first.numbers[0], first.numbers[1]])
  }

  @Test("passes a straight path, and adds the momenta up")
  func straight() {
    let found = goesOn(angles: [0, 0, 0, 0], split: 2)
    #expect(found.goesOn)
    #expect(found.sum == [4, 0])
  }

  /// Equal turns: the ends point along the sum while the whole arc is below a half circle.
  @Test(
    "fails once an arc passes a half circle",
    arguments: [(0.9 * Double.pi, true), (1.1 * Double.pi, false)])
  func arc(turned: Double, expected: Bool) {
    // Twice the angle from the middle to an end is the arc; the sum points to the middle.
    let angles = (0..<8).map { turned * Double($0) / 7 }
    #expect(goesOn(angles: angles, split: 4).goesOn == expected)
  }

  @Test("is the same read backwards")
  func reversed() {
    for turned in stride(from: 0.1, through: 6, by: 0.3) {
      let angles = (0..<4).map { turned * Double($0) / 3 }
      #expect(
        goesOn(angles: angles, split: 2).goesOn
          == goesOn(angles: angles.reversed(), split: 2).goesOn)
    }
  }

  /// Nearly a full circle: both ends point along the sum, and only the checks across the join see the turn.
  @Test("sees a turn that comes round to where it started")
  func fullCircle() {
    let step = 114 / 180 * Double.pi
    let angles = (0..<4).map { step * Double($0) }
    let sum = angles.reduce((0.0, 0.0)) { ($0.0 + cos($1), $0.1 + sin($1)) }
    #expect(sum.0 * cos(angles[0]) + sum.1 * sin(angles[0]) > 0)
    #expect(sum.0 * cos(angles[3]) + sum.1 * sin(angles[3]) > 0)
    #expect(!goesOn(angles: angles, split: 2).goesOn)
  }
}
