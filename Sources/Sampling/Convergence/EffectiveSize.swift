import Glibc

/// The number of independent draws that would tell a mean as well as the chains do.
///
/// Autocorrelations are combined over halves of chains and summed in pairs as long as a pair is positive, each pair
/// held to the one before it (Geyer's initial monotone sequence, 1992), as in Stan and Vehtari et al. (2021). Lags are
/// computed one by one, so that well mixed chains cost a few passes over the draws.
enum EffectiveSize {
  static func of(_ chains: SplitChains) -> Double {
    guard chains.isInformative, chains.length >= 4 else { return .nan }
    let moments = HalfMoments(chains)
    let length = Double(chains.length)
    let total = moments.within * (length - 1) / length + moments.between
    let centred = centre(chains, means: moments.means)
    let correlation = { (lag: Int) -> Double in
      1 - (moments.within - autocovariance(centred, of: chains, lag: lag)) / total
    }
    var (even, odd) = (1.0, correlation(1))
    var pairs = [(even: even, odd: odd)]
    var lag = 0
    while lag < chains.length - 5, even + odd > 0 {
      lag += 2
      (even, odd) = (correlation(lag), correlation(lag + 1))
      if even + odd >= 0 { pairs.append((even, odd)) } else { break }
    }
    // The first half of the pair that ended the sum improves the estimate for chains that alternate.
    let tail = pairs.count * 2 == lag && even > 0 ? even : 0
    for index in pairs.indices.dropFirst() {
      let before = pairs[index - 1].even + pairs[index - 1].odd
      if pairs[index].even + pairs[index].odd > before {
        pairs[index] = (before / 2, before / 2)
      }
    }
    let draws = length * Double(chains.count)
    let sum = pairs.reduce(0) { $0 + $1.even + $1.odd }
    let time = max(-1 + 2 * sum + tail, 1 / log10(draws))
    return draws / time
  }

  private static func centre(_ chains: SplitChains, means: [Double]) -> [Double] {
    var values = chains.values
    for half in 0..<chains.count {
      for index in (half * chains.length)..<((half + 1) * chains.length) {
        values[index] -= means[half]
      }
    }
    return values
  }

  /// Mean over halves of the autocovariance at a lag, over `n`.
  private static func autocovariance(
    _ centred: [Double], of chains: SplitChains, lag: Int
  ) -> Double {
    let length = chains.length
    guard lag < length else { return 0 }
    var total = 0.0
    centred.withUnsafeBufferPointer { values in
      for half in 0..<chains.count {
        let start = half * length
        var sums = SIMD4<Double>.zero
        var index = start
        let end = start + length - lag
        while index + 4 <= end {
          let first = SIMD4(
            values[index], values[index + 1], values[index + 2], values[index + 3])
          let second = SIMD4(
            values[index + lag], values[index + lag + 1], values[index + lag + 2],
            values[index + lag + 3])
          sums += first * second
          index += 4
        }
        var sum = sums.sum()
        while index < end {
          sum += values[index] * values[index + lag]
          index += 1
        }
        total += sum / Double(length)
      }
    }
    return total / Double(chains.count)
  }
}
