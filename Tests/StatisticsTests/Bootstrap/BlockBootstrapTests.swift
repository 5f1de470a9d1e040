import Statistics
import Testing

@Suite("Block bootstrap")
struct BlockBootstrapTests {
  @Test(
    "a resample has as many indices as the series, all inside it",
    arguments: BlockBootstrap.Kind.allCases, [(0, 3), (1, 1), (10, 1), (10, 4), (52, 60)])
  func range(kind: BlockBootstrap.Kind, sizes: (Int, Int)) {
    var random = SeededGenerator(seed: 1)
    let indices = BlockBootstrap(kind: kind, length: sizes.1).indices(sizes.0, using: &random)
    #expect(indices.count == sizes.0)
    #expect(indices.allSatisfy { (0..<sizes.0).contains($0) })
  }

  @Test(
    "neighbours stay together inside blocks of fixed length",
    arguments: [
      BlockBootstrap.Kind.moving, .circular,
    ])
  func blocks(kind: BlockBootstrap.Kind) {
    var random = SeededGenerator(seed: 2)
    let indices = BlockBootstrap(kind: kind, length: 5).indices(50, using: &random)
    for position in indices.indices where position % 5 != 0 {
      #expect(indices[position] == (indices[position - 1] + 1) % 50)
    }
    if kind == .moving { #expect(stride(from: 0, to: 50, by: 5).allSatisfy { indices[$0] <= 45 }) }
  }

  @Test("stationary blocks have the asked mean length")
  func stationary() {
    var random = SeededGenerator(seed: 3)
    let indices = BlockBootstrap(kind: .stationary, length: 8).indices(80_000, using: &random)
    let breaks = (1..<indices.count).filter { indices[$0] != (indices[$0 - 1] + 1) % 80_000 }.count
    // About 10,000 breaks with a deviation below 100.
    #expect(abs(Double(breaks) - 10_000) < 500)
  }

  @Test(
    "every position is as likely as any other in circular and stationary blocks",
    arguments: [
      BlockBootstrap.Kind.circular, .stationary,
    ])
  func uniform(kind: BlockBootstrap.Kind) {
    var random = SeededGenerator(seed: 4)
    var counts = [Int](repeating: 0, count: 20)
    let bootstrap = BlockBootstrap(kind: kind, length: 4)
    for _ in 0..<5_000 {
      for index in bootstrap.indices(20, using: &random) { counts[index] += 1 }
    }
    // Expected 5,000 each; blocks make the deviation at most four times sqrt(5,000) / 2.
    #expect(counts.allSatisfy { abs($0 - 5_000) < 600 })
  }
}
