import MediaMix
import Sampling
import Settings
import Statistics
import Synchronization

/// Simulates markets, fits each, and puts the fits beside the truth.
public struct Study: Sendable {
  /// Worlds to simulate. Range: 1 or more.
  public var replicates: Int
  /// The first world's seed; the others follow.
  public var seed: UInt64

  public init(replicates: Int, seed: UInt64) {
    self.replicates = replicates
    self.seed = seed
  }

  /// The fitted worlds, in the order of their seeds; the same for any number of threads.
  ///
  /// - Parameters:
  ///   - threads: worlds that are fitted at a time.
  ///   - world: makes the world of a seed.
  ///   - fit: measures a world, on one thread.
  ///   - clock: seconds that the calling thread has worked; `nil` leaves times out, so that runs can be compared byte by byte.
  ///   - progress: told the share of the worlds that are done, from any thread.
  /// - Throws: what `world` throws, and `SamplingProblem.cancelled`; a fit that fails is part of the result.
  public func run(
    threads: Int, world: @Sendable (UInt64) throws -> StudyWorld,
    fit: @Sendable (StudyWorld) throws -> Measurement, clock: (@Sendable () -> Double)? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> [FittedWorld] {
    let done = Atomic<Int>(0)
    let total = Double(max(replicates, 1))
    return try parallelMap(count: replicates, threads: threads) { index -> FittedWorld in
      let made = try world(seed &+ UInt64(index))
      let start = clock?()
      var fitted: FittedWorld
      do {
        fitted = Study.compare(made, try fit(made))
      } catch SamplingProblem.cancelled {
        throw SamplingProblem.cancelled
      } catch {
        fitted = FittedWorld(made)
        fitted.failure = "\(error)"
      }
      if let start, let clock { fitted.seconds = clock() - start }
      progress?(Double(done.add(1, ordering: .relaxed).newValue) / total)
      return fitted
    }
  }

  private static func compare(_ world: StudyWorld, _ measured: Measurement) -> FittedWorld {
    var fitted = FittedWorld(world)
    let draws = measured.contributions.first?.count ?? 0
    fitted.total = Comparison(
      truth: world.media,
      draws: (0..<draws).map { draw in measured.contributions.reduce(0) { $0 + $1[draw] } })
    let likeness = world.likeness
    fitted.channels = world.channels.enumerated().map { index, truth in
      FittedChannel(
        name: truth.name, kind: truth.kind, spend: truth.spend, likeness: likeness[index],
        contribution: Comparison(
          truth: truth.contribution, draws: measured.contributions[index]),
        marginalROI: measured.marginal[index].isEmpty
          ? nil : Comparison(truth: truth.marginalROI, draws: measured.marginal[index]))
    }
    fitted.sampling = measured.convergence.map(Sampled.init)
    fitted.plans = measured.plans
    return fitted
  }
}
