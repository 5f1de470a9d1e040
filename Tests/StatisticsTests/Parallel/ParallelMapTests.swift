import Statistics
import Testing

@Suite("parallelMap")
struct ParallelMapTests {
  struct Odd: Error, Equatable {
    var index: Int
  }

  @Test("results are in index order on any number of threads", arguments: [0, 1, 2, 3, 16])
  func order(threads: Int) {
    let squares = parallelMap(count: 1_000, threads: threads) { $0 * $0 }
    #expect(squares == (0..<1_000).map { $0 * $0 })
  }

  @Test("nothing to do makes no results")
  func empty() {
    #expect(parallelMap(count: 0, threads: 4) { $0 }.isEmpty)
  }

  @Test("the error of the lowest index is thrown", arguments: [1, 4])
  func errors(threads: Int) {
    #expect(throws: Odd(index: 3)) {
      try parallelMap(count: 100, threads: threads) { (index) throws(Odd) -> Int in
        if index % 4 == 3 { throw Odd(index: index) }
        return index
      }
    }
  }

  @Test("random work depends on its stream, not on its thread")
  func streams() {
    func totals(threads: Int) -> [Double] {
      parallelMap(count: 64, threads: threads) { index in
        var random = SeededGenerator(seed: 1, stream: UInt64(index))
        return (0..<100).reduce(0.0) { sum, _ in sum + random.normal() }
      }
    }
    #expect(totals(threads: 1) == totals(threads: 5))
  }

  @Test("maps may be nested")
  func nested() {
    let sums = parallelMap(count: 6, threads: 3) { outer in
      parallelMap(count: 10, threads: 2) { outer * $0 }.reduce(0, +)
    }
    #expect(sums == (0..<6).map { $0 * 45 })
  }
}
