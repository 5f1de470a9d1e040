import Sampling
import Statistics
import Synchronization
import Testing

@Suite("The no-U-turn sampler")
struct NUTSTests {
  private func settings(warmup: Int, draws: Int, seed: UInt64 = 7) -> SamplerSettings {
    var settings = SamplerSettings()
    (settings.warmup, settings.draws, settings.seed) = (warmup, draws, seed)
    return settings
  }

  @Test("gives the same draws on one, two and four threads", arguments: [2, 4])
  func threads(count: Int) throws {
    let run = { (threads: Int) throws -> Samples in
      try NUTS.sample(
        settings: settings(warmup: 150, draws: 50), threads: threads,
        density: { _ in Funnel(dimension: 6) }, start: uniformStart(6))
    }
    #expect(try run(1) == run(count))
  }

  @Test("counts the divergences of a funnel")
  func funnel() throws {
    let samples = try NUTS.sample(
      settings: settings(warmup: 300, draws: 1000), threads: 2,
      density: { _ in Funnel(dimension: 12) }, start: uniformStart(12))
    #expect(samples.divergences > 0)
    #expect(samples.divergences == samples.chains.reduce(0) { $0 + $1.divergences })
  }

  @Test("draws a start again where the density is not finite, and says so")
  func restarts() throws {
    let samples = try NUTS.sample(
      settings: settings(warmup: 50, draws: 20), threads: 2,
      density: { _ in HalfLine() },
      start: { _, random in [random.uniform() < 0.9 ? -1 : 1] })
    #expect(samples.restarts > 0)
    #expect(samples.chains.allSatisfy { $0.positions.allSatisfy { $0 > 0 } })
  }

  @Test("says which chain found no start where the density is never finite")
  func noStart() {
    let problem = #expect(throws: SamplingProblem.self) {
      try NUTS.sample(
        settings: settings(warmup: 50, draws: 20), threads: 2,
        density: { _ in ConstantDensity(dimension: 2, value: .nan) }, start: uniformStart(2))
    }
    #expect(problem == .noStart(chain: 0, attempts: 100))
    #expect(problem?.description.contains("chain 1 found no starting point") == true)
  }

  @Test("stops when it is cancelled, on any thread")
  func cancellation() {
    let asked = Mutex(0)
    #expect(throws: SamplingProblem.cancelled) {
      try NUTS.sample(
        settings: settings(warmup: 500, draws: 500), threads: 2,
        density: { _ in Funnel(dimension: 3) }, start: uniformStart(3),
        isCancelled: {
          asked.withLock { count in
            count += 1
            return count > 100
          }
        })
    }
    #expect(asked.withLock { $0 } < 200)
  }

  @Test("reports progress up to one")
  func progress() throws {
    let shares = Mutex<[Double]>([])
    _ = try NUTS.sample(
      settings: settings(warmup: 100, draws: 100), threads: 2,
      density: { _ in Funnel(dimension: 3) }, start: uniformStart(3),
      progress: { share in shares.withLock { $0.append(share) } })
    let seen = shares.withLock { $0 }
    #expect(seen.contains(1))
    #expect(seen.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(seen.count <= 205)
  }

  @Test("refuses settings out of their range")
  func settings() {
    var settings = SamplerSettings()
    settings.chains = 0
    #expect(throws: SamplingProblem.self) {
      try NUTS.sample(
        settings: settings, threads: 1, density: { _ in Funnel(dimension: 3) },
        start: uniformStart(3))
    }
  }

  @Test("continues from what an earlier run learnt")
  func adapted() throws {
    let density = { @Sendable (_: Int) in
      IndependentNormals(means: [100, -3], deviations: [20, 0.01])
    }
    let first = try NUTS.sample(
      settings: settings(warmup: 300, draws: 200), threads: 2, density: density,
      start: uniformStart(2))
    let second = try NUTS.sample(
      settings: settings(warmup: 30, draws: 1000), threads: 2, density: density,
      start: uniformStart(2), adapted: first.adapted)
    let found = Diagnostics.all(second)
    #expect(abs(found[0].mean - 100) < 4 * found[0].meanError)
    #expect(abs(found[1].mean + 3) < 4 * found[1].meanError)
    #expect(second.metric == first.metric)
  }
}

/// Exponential on the positive numbers, without a density elsewhere.
private final class HalfLine: LogDensity {
  let dimension = 1

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    gradient[0] = -1
    return position[0] > 0 ? -position[0] : -.infinity
  }
}
