/// Chains cut in halves, so that a chain that drifts disagrees with itself.
///
/// Of a chain with an odd number of draws the middle one is left out. Chains longer than the shortest are cut.
struct SplitChains {
  /// Two per chain, of one length, one after the other.
  var values: [Double]
  /// Draws in each half.
  let length: Int
  /// Number of halves.
  let count: Int

  init(_ chains: [[Double]]) {
    let draws = chains.map(\.count).min() ?? 0
    let half = draws / 2
    length = half
    count = 2 * chains.count
    values = []
    values.reserveCapacity(count * half)
    for chain in chains {
      values += chain[..<half]
      values += chain[(draws - half)..<draws]
    }
  }

  /// The same shape over other values.
  init(_ values: [Double], like other: SplitChains) {
    self.values = values
    length = other.length
    count = other.count
  }

  /// Whether there is anything to learn: a few draws, all finite, not all the same.
  var isInformative: Bool {
    guard length >= 2, let first = values.first else { return false }
    return values.allSatisfy(\.isFinite) && values.contains { $0 != first }
  }

  func map(_ transform: (Double) -> Double) -> SplitChains {
    SplitChains(values.map(transform), like: self)
  }
}
