import Settings
import Statistics

extension PosteriorDraws {
  /// What the model makes of each experiment it was calibrated with.
  func experimentResults(
    _ model: MediaModel, tests: [LiftTest], interval: Double
  ) -> [ExperimentResult] {
    zip(model.experiments, lifts).map { experiment, draws in
      let test = tests[experiment.place]
      let modelled = Estimate(draws: draws, interval: interval)
      let variance =
        Moments.variance(draws, lostDegrees: 1) + test.standardError * test.standardError
      return ExperimentResult(
        channel: test.channel, geo: test.geo, start: experiment.periods.lowerBound,
        end: experiment.periods.upperBound, spendChange: test.spendChange, lift: test.lift,
        standardError: test.standardError, modelled: modelled,
        distance: (modelled.mean - test.lift) / variance.squareRoot())
    }
  }
}
