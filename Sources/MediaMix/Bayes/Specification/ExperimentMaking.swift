import MarketingData
import Settings
import Statistics

extension MediaModel {
  /// Adds the experiments that can calibrate a national model; notes say which cannot.
  mutating func addExperiments(_ dataset: Dataset, _ tests: [LiftTest]) {
    for (place, test) in tests.enumerated() {
      switch ExperimentMaking(dataset: dataset, observed: observed).make(test, place: place) {
      case .success(var experiment):
        experiment.lift /= scale
        experiment.standardError /= scale
        experiments.append(experiment)
      case .failure(let reason):
        notes.append(.experiment(channel: test.channel, reason: reason))
      }
    }
  }
}

/// Turns a test as people write it down into what the sampler compares.
struct ExperimentMaking {
  let dataset: Dataset
  let observed: Int

  /// The test in the outcome's unit.
  ///
  /// - Parameter place: index among the tests of the settings.
  func make(_ test: LiftTest, place: Int) -> Result<ExperimentModel, ExperimentProblem> {
    guard test.geo == nil else { return .failure(.onlyOneGeo) }
    guard let channel = dataset.channels.firstIndex(where: { $0.name == test.channel }) else {
      return .failure(.unknownChannel)
    }
    guard test.standardError > 0, test.standardError.isFinite, test.lift.isFinite,
      test.spendChange.isFinite, test.spendChange != 0
    else { return .failure(.notMeasured) }
    guard let periods = periods(of: test), periods.upperBound <= observed else {
      return .failure(.outsideData)
    }
    return .success(
      ExperimentModel(
        place: place, driver: channel,
        counterfactual: counterfactual(of: dataset.channels[channel], test, periods),
        periods: periods, lift: test.lift, standardError: test.standardError))
  }

  /// The periods that the test touches.
  private func periods(of test: LiftTest) -> Range<Int>? {
    let touched = dataset.starts.indices.filter { period in
      dataset.starts[period] <= test.end
        && dataset.frequency.lastDay(from: dataset.starts[period]) >= test.start
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    return first..<last + 1
  }

  /// The driver as it would have been without the change: scaled down (or up) in the test's periods.
  ///
  /// Where nothing was spent, as in a test that went dark, what was saved is spread evenly over the periods.
  private func counterfactual(
    of channel: Channel, _ test: LiftTest, _ periods: Range<Int>
  ) -> [Double] {
    var driver = Array(channel.driver.prefix(observed))
    let spent = Summation.sum(channel.spend[periods])
    if spent > 0 {
      let share = max(0, 1 - test.spendChange / spent)
      for period in periods { driver[period] *= share }
    } else {
      let perMoney =
        Summation.sum(driver) / max(Summation.sum(channel.spend.prefix(observed)), 1e-300)
      let saved = max(0, -test.spendChange) * perMoney / Double(periods.count)
      for period in periods { driver[period] += saved }
    }
    return driver
  }
}
