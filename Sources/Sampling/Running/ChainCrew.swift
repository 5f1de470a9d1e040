import Statistics

/// The chains of a run, taken through warm-up and drawing together.
struct ChainCrew {
  let runners: [ChainRunner]
  let settings: SamplerSettings
  let threads: Int

  /// Adapts step sizes and one metric for all chains, and returns the metric.
  ///
  /// Chains stop at the end of each segment of the schedule. The metric is made from the last two segments of
  /// every chain, so that what they saw on the way to the posterior is soon forgotten.
  func warmUp(adapted: Adapted?) throws(SamplingProblem) -> Metric {
    let schedule: WarmupSchedule
    var metric: Metric
    if let adapted, !adapted.stepSizes.isEmpty {
      schedule = WarmupSchedule(settling: settings.warmup)
      metric = adapted.metric
      for (index, runner) in runners.enumerated() {
        runner.adopt(metric, stepSize: adapted.stepSizes[index % adapted.stepSizes.count])
      }
    } else {
      schedule = WarmupSchedule(iterations: settings.warmup, maximumDepth: settings.maximumDepth)
      let gradients = runners.map(\.gradient)
      metric = MetricEstimate.initial(gradients: gradients, dimension: gradients[0].count)
      try adopt(metric)
    }
    for segment in schedule.learning {
      try learn(segment.iterations, depth: segment.depth, isKept: true)
      metric = MetricEstimate(isLowRank: settings.isLowRank).metric(
        windows: runners.map(\.window), former: metric)
      for runner in runners { runner.endSegment() }
      try adopt(metric)
    }
    try learn(schedule.settling, depth: settings.maximumDepth, isKept: false)
    return metric
  }

  /// The draws of every chain.
  func draw() throws(SamplingProblem) -> [Chain] {
    try parallelMap(count: runners.count, threads: threads) { index throws(SamplingProblem) in
      try runners[index].draw(settings.draws, depth: settings.maximumDepth)
    }
  }

  private func learn(_ iterations: Int, depth: Int, isKept: Bool) throws(SamplingProblem) {
    _ = try parallelMap(count: runners.count, threads: threads) { index throws(SamplingProblem) in
      try runners[index].learn(iterations: iterations, depth: depth, isKept: isKept)
    }
  }

  private func adopt(_ metric: Metric) throws(SamplingProblem) {
    _ = parallelMap(count: runners.count, threads: threads) { index in
      runners[index].adopt(metric)
    }
  }
}
