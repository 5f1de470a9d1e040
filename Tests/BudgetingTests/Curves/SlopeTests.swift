import Glibc
import Budgeting
import Statistics
import Testing

@Suite("Derivatives are those of the function")
struct SlopeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var curve: SpendCurve
    var testDescription: String { name }
  }

  static let nodes: [Double] = [0, 5, 10, 20, 40, 80]

  static let cases = [
    Case(name: "concave Hill", curve: .hill(HillCurve(effect: 300, half: 30, slope: 0.7))),
    Case(name: "S-shaped Hill", curve: .hill(HillCurve(effect: 300, half: 30, slope: 2.8))),
    Case(name: "reach", curve: .reach(ReachCurve(cap: 0.6, contactsPerMoney: 0.02))),
    Case(name: "reach of everyone", curve: .reach(ReachCurve(cap: 1, contactsPerMoney: 0.02))),
    Case(
      name: "table",
      curve: .table(
        CurveTable(
          spends: nodes, values: nodes.map { 90 * $0 / ($0 + 25) },
          slopes: nodes.map { 90 * 25 / (($0 + 25) * ($0 + 25)) }))),
    Case(name: "parabola", curve: .parabola(centre: 33)),
  ]

  @Test("slope and bend agree with differences", arguments: cases)
  func differences(_ example: Case) {
    for spend in [0.5, 3, 7.5, 15, 33, 61, 79, 95.0] {
      let step = 1e-5 * spend
      let (near, far) = (example.curve.at(spend - step), example.curve.at(spend + step))
      let point = example.curve.at(spend)
      let slope = (far.value - near.value) / (2 * step)
      let bend = (far.slope - near.slope) / (2 * step)
      #expect(abs(point.slope - slope) <= 1e-7 * max(abs(slope), 1e-3))
      #expect(abs(point.bend - bend) <= 1e-6 * max(abs(bend), 1e-4))
    }
  }

  @Test("people reached add up as the value says: 1 - prod(1 - r) = 1 - exp(-sum of values)")
  func reach() {
    let curves = [
      ReachCurve(cap: 0.6, contactsPerMoney: 0.02), ReachCurve(cap: 0.9, contactsPerMoney: 0.05),
    ]
    let spends = [40.0, 25]
    let missed = zip(curves, spends).reduce(1) { $0 * (1 - $1.0.reach($1.1)) }
    let sum = zip(curves, spends).reduce(0) { $0 + $1.0.at($1.1).value }
    #expect(abs(missed - exp(-sum)) < 1e-14)
    // Contacts at random on 60 % of people: 0.6 (1 - e^(-0.8/0.6)).
    #expect(abs(curves[0].reach(40) - 0.441_841_717) < 1e-9)
  }
}
