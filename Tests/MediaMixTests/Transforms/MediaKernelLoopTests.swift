import CMediaKernels
import Glibc
import Statistics
import Testing

@Suite struct MediaKernelLoopTests {
  /// Two units in the last place.
  private static let tolerance = 2 * Double.ulpOfOne

  @Test(arguments: [1, 7, 1_001])
  func exponentialIsWithinTwoUnits(count: Int) {
    var random = SeededGenerator(seed: 31)
    for reach in [1e-9, 0.4, 30, 700] {
      let values = (0..<count).map { _ in reach * random.uniform(-1, 1) }
      var results = values
      mmm_exp(count, values, &results)
      for (value, result) in zip(values, results) {
        #expect(abs(result / exp(value) - 1) <= Self.tolerance, "exp \(value)")
      }
    }
  }

  @Test(arguments: [1, 7, 1_001])
  func logarithmIsWithinTwoUnits(count: Int) {
    var random = SeededGenerator(seed: 32)
    for reach in [1e-6, 0.4, 30, 700] {
      let values = (0..<count).map { _ in exp(reach * random.uniform(-1, 1)) }
      var results = values
      mmm_log(count, values, &results)
      for (value, result) in zip(values, results) {
        #expect(abs(result - log(value)) <= Self.tolerance * abs(log(value)), "log \(value)")
      }
    }
    var ends = [0.0, 0, 0]
    mmm_log(3, [1, 1e-300, 1e300], &ends)
    #expect(ends == [0, log(1e-300), log(1e300)])
  }

  @Test(arguments: [1, 3, 15, 16, 17, 40], [0, 1, 12])
  func convolutionIsTheSumOverLags(count: Int, lags: Int) {
    var random = SeededGenerator(seed: 33)
    let driver = (0..<count).map { _ in random.uniform() }
    let weights = (0...lags).map { _ in random.uniform(-1, 1) }
    let padded = Array(repeating: 0, count: lags) + driver
    var result = driver
    padded.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      mmm_convolve(count, start + lags, lags, weights, &result)
    }
    for period in 0..<count {
      var sum = 0.0
      for lag in 0...min(lags, period) { sum += weights[lag] * driver[period - lag] }
      #expect(abs(result[period] - sum) < 1e-14)
    }
  }
}
