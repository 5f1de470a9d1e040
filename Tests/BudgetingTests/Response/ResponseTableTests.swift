import Budgeting
import MediaMix
import Statistics
import Testing

@Suite("Tabulated responses")
struct ResponseTableTests {
  @Test("lie close to the exact ones, on average and draw by draw", arguments: 0..<40)
  func accuracy(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed), stream: 3)
    // Flights with dark weeks: the hardest curves near zero.
    var sample = SampleChannel.random("a", periods: 60, concave: false, using: &random)
    for week in sample.spend.indices where seed % 3 == 0 && week % 4 != 0 { sample.spend[week] = 0 }
    let analysis = sampleAnalysis([sample], draws: 10, seed: UInt64(seed))
    let response = analysis.windowResponse(channel: 0)
    let current = response.spend
    let nodes = ResponseNodes(top: 1.9 * current, bounds: 0.01 * current...2.2 * current)
    let table = ResponseTable(
      spends: nodes.spends, values: nodes.spends.map { response.values(at: $0 / current) },
      current: current)
    let scale = response.mean(at: 1).response
    for _ in 0..<50 {
      let spend = random.uniform(0, 2.2) * current
      let exact = response.values(at: spend / current)
      let mean = response.mean(at: spend / current)
      let found = table.mean.at(spend)
      // A Hill curve is not smooth at zero, so the first steps are looser.
      let tolerance = spend > 0.2 * current ? 2e-5 : 2e-3
      #expect(abs(found.value - mean.response) <= tolerance * scale)
      if spend > 0.2 * current {
        #expect(abs(found.slope - mean.derivative / current) <= 1e-3 * scale / current)
      }
      for (draw, value) in table.draws(at: spend).enumerated() {
        #expect(abs(value - exact[draw].response) <= 2 * tolerance * scale)
      }
    }
  }

  @Test("are exact at the nodes and never fall")
  func monotone() {
    let analysis = randomAnalysis(seed: 2, channels: 1)
    let response = analysis.windowResponse(channel: 0)
    let current = response.spend
    let nodes = ResponseNodes(top: 1.5 * current, bounds: 0.7 * current...1.3 * current)
    let table = ResponseTable(
      spends: nodes.spends, values: nodes.spends.map { response.values(at: $0 / current) },
      current: current)
    for spend in nodes.spends {
      let exact = response.mean(at: spend / current).response
      #expect(abs(table.mean.at(spend).value - exact) <= 1e-9 * max(1, exact))
    }
    let values = (0...1_000).map { table.mean.at(Double($0) / 500 * current).value }
    for (near, far) in zip(values, values.dropFirst()) { #expect(far >= near) }
  }

  @Test("nodes hold the curve's points, and are dense between the bounds of a small channel")
  func nodes() {
    let nodes = ResponseNodes(top: 100, bounds: 1...2)
    #expect(nodes.curve.count == 40)
    #expect(nodes.spends[nodes.curve[0]] == 0 && nodes.spends[nodes.curve[39]] == 100)
    #expect(nodes.spends == nodes.spends.sorted())
    #expect(nodes.spends.count { (1...2).contains($0) } >= 12)
    #expect(ResponseNodes(top: 100, bounds: 70...130).spends.last == 130)
  }
}
