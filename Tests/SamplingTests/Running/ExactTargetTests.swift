import Glibc
import Sampling
import Statistics
import Testing

@Suite("Targets with known answers")
struct ExactTargetTests {
  /// 200 moments at 5 standard errors: a false alarm in 0.01 % of seeds.
  @Test("a correlated normal in 100 dimensions takes far fewer gradients with the correction")
  func correlated() throws {
    let (covariance, precision) = correlatedPair(size: 100, condition: 1e4, seed: 3)
    var settings = SamplerSettings()
    (settings.warmup, settings.draws) = (400, 500)
    let run = { (settings: SamplerSettings) throws -> Samples in
      try NUTS.sample(
        settings: settings, threads: 2, density: { _ in CorrelatedNormal(precision: precision) },
        start: uniformStart(100))
    }
    let samples = try run(settings)
    for index in 0..<100 {
      let series = samples.series(parameter: index)
      let first = SeriesDiagnostics(series)
      let second = SeriesDiagnostics(series.map { $0.map { $0 * $0 } })
      #expect(abs(first.mean) < 5 * first.meanError)
      #expect(abs(second.mean - covariance[index, index]) < 5 * second.meanError)
    }
    // The plain sampler needs thousands of gradients a draw here: a few dozen draws tell.
    settings.isLowRank = false
    (settings.warmup, settings.draws, settings.chains) = (120, 20, 2)
    let plain = try run(settings)
    let each = { (samples: Samples) -> Double in
      let warmup = samples.chains.reduce(0) { $0 + $1.warmupGradients }
      return Double(samples.gradients - warmup) / Double(samples.count)
    }
    #expect(each(samples) < each(plain) / 5)
  }

  /// Simulation-based calibration (Talts et al. 2018): over data sets drawn from the model, the rank of the truth
  /// among the draws is uniform. Chi-square over 10 bins stays below its 99.9 % point, 27.9.
  @Test("ranks of the truth are uniform in a conjugate normal model")
  func calibration() throws {
    var random = SeededGenerator(seed: 99)
    var bins = [Int](repeating: 0, count: 10)
    var settings = SamplerSettings()
    (settings.chains, settings.warmup, settings.draws) = (1, 150, 495)
    let deviation = Double(0.2).squareRoot()
    for replicate in 0..<300 {
      let truth = random.normal()
      let outcome = truth + 0.5 * random.normal()
      // Prior N(0, 1), one outcome with deviation 0.5: posterior N(0.8 y, 0.2).
      settings.seed = UInt64(replicate)
      let samples = try NUTS.sample(
        settings: settings, threads: 1,
        density: { _ in
          IndependentNormals(means: [0.8 * outcome], deviations: [deviation])
        }, start: uniformStart(1))
      // Every fifth draw, so that ranks are over nearly independent draws.
      let draws = stride(from: 0, to: 495, by: 5).map { samples.chains[0].positions[$0] }
      let rank = draws.reduce(0) { $0 + ($1 < truth ? 1 : 0) }
      bins[rank * 10 / 100] += 1
    }
    let statistic = bins.reduce(0.0) { $0 + (Double($1) - 30) * (Double($1) - 30) / 30 }
    #expect(statistic < 27.9)
  }

  @Test("the step size gives the acceptance aimed at", arguments: [0.7, 0.8, 0.9])
  func acceptance(target: Double) throws {
    var settings = SamplerSettings()
    (settings.targetAcceptance, settings.draws) = (target, 500)
    let samples = try NUTS.sample(
      settings: settings, threads: 2,
      density: { _ in
        IndependentNormals(
          means: Array(repeating: 1, count: 30), deviations: Array(repeating: 2, count: 30))
      }, start: uniformStart(30))
    let all = samples.chains.flatMap(\.acceptance)
    let mean = all.reduce(0, +) / Double(all.count)
    #expect(abs(mean - target) < 0.07)
  }

  /// A covariance with random directions and variances from 1 down to 1/condition, and its inverse.
  private func correlatedPair(size: Int, condition: Double, seed: UInt64) -> (Matrix, Matrix) {
    var random = SeededGenerator(seed: seed)
    let start = Matrix(
      rows: size, columns: size, values: (0..<size * size).map { _ in random.normal() })
    guard let basis = SymmetricEigen(start.gram)?.vectors else { return (start, start) }
    var (covariance, precision) = (basis, basis)
    for column in 0..<size {
      let root = pow(condition, Double(column) / Double(size - 1) / 2)
      for row in 0..<size {
        covariance[row, column] /= root
        precision[row, column] *= root
      }
    }
    return (covariance.outerGram, precision.outerGram)
  }
}
