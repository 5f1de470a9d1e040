import Sampling
import Statistics
import Testing

@Suite("Convergence diagnostics")
struct DiagnosticsTests {
  private func normals(chains: Int, draws: Int, seed: UInt64) -> [[Double]] {
    var random = SeededGenerator(seed: seed)
    return (0..<chains).map { _ in (0..<draws).map { _ in random.normal() } }
  }

  @Test("find independent draws worth their number")
  func independent() {
    let found = SeriesDiagnostics(normals(chains: 4, draws: 1000, seed: 2))
    #expect(found.rhat < 1.005)
    #expect(abs(found.bulkESS / 4000 - 1) < 0.15)
    #expect(abs(found.meanError / (found.deviation / 4000.0.squareRoot()) - 1) < 0.1)
  }

  @Test("tell chains apart that differ in place, in width, or within themselves")
  func disagreement() {
    let chains = normals(chains: 4, draws: 500, seed: 3)
    let apart = chains.enumerated().map { index, chain in
      index == 0 ? chain.map { $0 + 2 } : chain
    }
    let wide = chains.enumerated().map { index, chain in
      index == 0 ? chain.map { $0 * 4 } : chain
    }
    let drifting = chains.map { chain in
      chain.enumerated().map { $1 + Double($0) / 250 }
    }
    for chains in [apart, wide, drifting] { #expect(Diagnostics.rhat(chains) > 1.05) }
  }

  @Test("do not change with the scale, or with any monotone map of the draws")
  func invariance() {
    let chains = normals(chains: 3, draws: 301, seed: 4)
    let mapped = chains.map { $0.map { $0 * $0 * $0 * 1e6 } }
    #expect(Diagnostics.bulkESS(chains) == Diagnostics.bulkESS(mapped))
  }

  @Test(
    "are not a number for draws that say nothing",
    arguments: [
      [[1.0, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1]],
      [[1, 2, 3, 4, 5, 6, 7, 8, .infinity], [1, 2, 3, 4, 5, 6, 7, 8, 9]], [[1, 2], [3, 4]], [],
    ])
  func nothing(chains: [[Double]]) {
    let found = SeriesDiagnostics(chains)
    #expect(found.rhat.isNaN && found.bulkESS.isNaN && found.tailESS.isNaN)
    #expect(found.meanError.isNaN && found.deviationError.isNaN)
  }

  @Test("measure the energy fraction as changes over spread")
  func energy() {
    // Changes 1, 4, 1 over distances 1.5, .5, 1.5, .5 squared: closed form.
    #expect(abs(Diagnostics.energyFraction([0, 1, 3, 2]) - 6 / 5) < 1e-12)
    #expect(Diagnostics.energyFraction([2, 2, 2]).isNaN)
  }
}
