import Calendars
import Glibc
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The outcome of planned spend")
struct PredictionTests {
  /// Data with every kind of term: a control, an event, a treatment, organic media, holidays.
  static let whole: Dataset = {
    var data = Invented(Invented.Shape(periods: 156)).dataset
    data.events = [
      Series(name: "fair", values: (0..<156).map { $0 % 17 == 3 ? 1 : 0 })
    ]
    data.nonMedia = [
      Series(name: "samples", values: (0..<156).map { Double($0 * 7 % 11) })
    ]
    data.organic = [
      Series(name: "newsletter", values: (0..<156).map { Double($0 * 5 % 13) })
    ]
    return data
  }()

  static func settings(_ trend: TrendKind = .linear) -> ModelSettings {
    var settings = quickSettings()
    settings.trend = trend
    settings.holidays = ["US"]
    return settings
  }

  @Test(
    "the last year of the data, predicted from what was before, is what the fit expects of it",
    arguments: [TrendKind.level, .linear], [0.9, 0.5])
  func hindcast(trend: TrendKind, interval: Double) throws {
    let data = PredictionTests.whole
    let settings = PredictionTests.settings(trend)
    let fit = try RidgeEngine.fit(data, settings: settings, threads: 2).withoutDrift
    let analysis = Analysis.make(dataset: data, fit: fit, threads: 2)
    let prediction = try Prediction.make(
      dataset: data.excerpt(0..<104), fit: fit.ending(at: 104), future: data.excerpt(104..<156),
      settings: settings, interval: interval, threads: 2)
    for (period, expected) in prediction.expected.enumerated() {
      let known = analysis.decomposition.expected[104 + period]
      #expect(abs(expected - known) <= 1e-9 * known)
    }
    for (part, known) in zip(prediction.channels, analysis.decomposition.channels) {
      #expect(part.name == known.name)
      for period in 0..<52 {
        #expect(abs(part.values[period] - known.values[104 + period]) <= 1e-6)
      }
    }
    #expect(
      prediction.components.map(\.name)
        == analysis.decomposition.components.map(\.name))
    let sum = Summation.sum(prediction.expected)
    let parts = [prediction.baseline] + prediction.components + prediction.channels
    #expect(abs(parts.reduce(0) { $0 + $1.total.mean } - sum) <= 1e-9 * sum)
    #expect(prediction.interval == interval)
    #expect(prediction.total.lower < sum && sum < prediction.total.upper)
  }

  @Test("without any planned spend, what is left is the carry-over of the past")
  func carryOver() throws {
    let data = PredictionTests.whole
    let fit = try RidgeEngine.fit(data, settings: PredictionTests.settings(), threads: 2)
    let prediction = try predicted(silent(after: data, periods: 8), data, fit)
    for (index, channel) in prediction.channels.enumerated() {
      for period in 0..<8 {
        let expected = fit.draws.map { draw in
          let parameters = draw.channels[index]
          let last =
            ResponseForm().carried(data.channels[index].driver, parameters).last ?? 0
          let left = last * pow(parameters.decay, Double(period + 1))
          return parameters.effect * ResponseForm().saturated(left, parameters).response
        }
        #expect(abs(channel.values[period] - Moments.mean(expected)) <= 1e-9 * 1_000)
      }
      #expect(channel.values[0] > 0)
      #expect(channel.values[7] < channel.values[0])
    }
  }

  @Test("a gap is the same as periods without spend")
  func gap() throws {
    let data = PredictionTests.whole
    let fit = try RidgeEngine.fit(data, settings: PredictionTests.settings(), threads: 2)
    let all = silent(after: data, periods: 12)
    let late = try predicted(all.excerpt(4..<12), data, fit)
    let early = try predicted(all, data, fit)
    #expect(late.gap == 4)
    #expect(early.gap == 0)
    for period in 0..<8 {
      #expect(abs(late.expected[period] - early.expected[period + 4]) <= 1e-9 * 1_000)
    }
  }

  @Test("a prediction is the same on any number of threads", arguments: [2, 3, 7])
  func threads(count: Int) throws {
    let data = PredictionTests.whole
    var settings = PredictionTests.settings()
    settings.draws = 70
    let fit = try RidgeEngine.fit(data, settings: settings, threads: 2)
    let plan = silent(after: data, periods: 5)
    func make(_ threads: Int) throws -> Prediction {
      try Prediction.make(
        dataset: data, fit: fit, future: plan, settings: settings, threads: threads)
    }
    #expect(try make(count) == make(1))
  }

  @Test("90 % intervals hold about 90 % of what comes")
  func coverage() throws {
    var inside = 0
    var totals = 0
    let worlds = 24
    for seed in 1...worlds {
      let data = Invented(Invented.Shape(periods: 130, noise: 0.03, seed: UInt64(seed))).dataset
      let past = data.excerpt(0..<104)
      let future = data.excerpt(104..<130)
      let fit = try RidgeEngine.fit(past, settings: quickSettings(), threads: 2)
      let prediction = try Prediction.make(
        dataset: past, fit: fit, future: future, settings: quickSettings(), threads: 2)
      inside += future.outcome.values.indices.count { period in
        prediction.lower[period] <= future.outcome.values[period]
          && future.outcome.values[period] <= prediction.upper[period]
      }
      let total = Summation.sum(future.outcome.values)
      totals += prediction.total.lower <= total && total <= prediction.total.upper ? 1 : 0
    }
    let share = Double(inside) / Double(26 * worlds)
    #expect(share > 0.82 && share < 0.98, "\(share) of the periods")
    #expect(totals >= worlds * 2 / 3, "\(totals) of \(worlds) totals")
  }

  @Test("a plan that does not follow the data is refused")
  func notAfter() throws {
    let data = PredictionTests.whole
    let fit = try RidgeEngine.fit(data, settings: PredictionTests.settings(), threads: 2)
    #expect(throws: PredictionProblem.notAfterHistory) {
      try predicted(data.excerpt(100..<120), data, fit)
    }
    var other = silent(after: data, periods: 3)
    other.channels.removeLast()
    #expect(throws: PredictionProblem.otherSeries) { try predicted(other, data, fit) }
  }

  private func predicted(_ plan: Dataset, _ data: Dataset, _ fit: Fit) throws -> Prediction {
    try Prediction.make(
      dataset: data, fit: fit, future: plan, settings: PredictionTests.settings(), threads: 2)
  }

  /// Periods in which nothing is spent and everything else is as it was at the start of the data.
  private func silent(after data: Dataset, periods: Int) -> Dataset {
    var plan = data.excerpt(0..<periods)
    var start = data.starts[data.count - 1]
    plan.starts = plan.starts.map { _ in
      start = data.frequency.next(after: start)
      return start
    }
    for channel in plan.channels.indices {
      plan.channels[channel].spend = Array(repeating: 0, count: periods)
    }
    for series in plan.organic.indices {
      plan.organic[series].values = Array(repeating: 0, count: periods)
    }
    return plan
  }
}
