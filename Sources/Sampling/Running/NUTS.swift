import Statistics

/// The no-U-turn sampler: Hamiltonian Monte Carlo that chooses its own path lengths, step sizes and metric.
public enum NUTS {
  /// Draws from a density with several chains in parallel.
  ///
  /// Each chain has its own random numbers, and what the chains share is combined in their order, so one seed
  /// gives the same draws on any number of threads.
  ///
  /// - Parameters:
  ///   - threads: how many chains may run at a time.
  ///   - density: makes the density of one chain; called once per chain, on any thread.
  ///   - start: draws a starting point for a chain. Where the density or its gradient is not finite there, it is
  ///     called again, up to 100 times; `Samples.restarts` counts that.
  ///   - adapted: what an earlier run on a similar density learnt. Then the chains start from its positions and
  ///     metric (`start` is asked only where that fails), and the warm-up only settles the step size.
  ///   - progress: told the share of iterations done, 0 to 1, about 200 times, from any thread.
  ///   - isCancelled: asked before every iteration, from any thread.
  /// - Throws: `SamplingProblem`.
  public static func sample<D: LogDensity>(
    settings: SamplerSettings, threads: Int, density: @Sendable (_ chain: Int) -> D,
    start: @Sendable (_ chain: Int, _ random: inout SeededGenerator) -> [Double],
    adapted: Adapted? = nil, progress: (@Sendable (Double) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Samples {
    try settings.check()
    let watch = RunWatch(
      total: settings.chains * (settings.warmup + settings.draws), progress: progress,
      isCancelled: isCancelled)
    let runners = try parallelMap(count: settings.chains, threads: threads) {
      index throws(SamplingProblem) in
      var hint = adapted.flatMap {
        $0.positions.isEmpty ? nil : $0.positions[index % $0.positions.count]
      }
      return try ChainRunner(
        index: index, settings: settings, density: density(index), metric: adapted?.metric,
        watch: watch
      ) { random in
        defer { hint = nil }
        return hint ?? start(index, &random)
      }
    }
    let crew = ChainCrew(runners: runners, settings: settings, threads: threads)
    let metric = try crew.warmUp(adapted: adapted)
    return Samples(
      dimension: metric.dimension, chains: try crew.draw(), metric: metric)
  }
}
