import Calendars
import FoundationEssentials
import MarketingData
import Settings
import Statistics
import Synchronization
import Testing

import MediaMix

@Suite struct RidgeEngineTests {
  @Test func threadsDoNotChangeTheFit() throws {
    let dataset = Invented().dataset
    let one = try RidgeEngine.fit(dataset, settings: quickSettings(), threads: 1)
    for threads in [2, 3, 7] {
      let other = try RidgeEngine.fit(dataset, settings: quickSettings(), threads: threads)
      #expect(other == one)
    }
  }

  @Test func theSeedChangesDrawsAndNotTheOutcomeExplained() throws {
    let dataset = Invented().dataset
    var settings = quickSettings()
    let first = try analyse(dataset, settings)
    settings.seed = 2
    let second = try analyse(dataset, settings)
    #expect(first.fit.draws != second.fit.draws)
    let (left, right) = (first.media.whole.contribution, second.media.whole.contribution)
    #expect(abs(left.mean - right.mean) < (left.upper - left.lower) / 2)
  }

  @Test func effectsAreNotNegativeAndTransformsKeepToTheirLimits() throws {
    var settings = quickSettings()
    settings.search.decayLimits = [0.2, 0.6]
    settings.search.slopeLimits = [1, 1]
    settings.search.slope = 1
    let fit = try RidgeEngine.fit(Invented().dataset, settings: settings, threads: 2)
    for channel in fit.draws.flatMap(\.channels) {
      #expect(channel.effect >= 0)
      #expect((0.2...0.6).contains(channel.decay))
      #expect(abs(channel.slope - 1) < 1e-12)
      #expect(channel.halfSaturation > 0)
    }
    #expect(fit.draws.count == 40)
    #expect(Set(fit.draws.map { $0.channels[0].decay }).count > 1)
  }

  @Test func aFitSurvivesCoding() throws {
    let fit = try RidgeEngine.fit(Invented().dataset, settings: quickSettings(), threads: 2)
    let bytes = try JSONEncoder().encode(fit)
    #expect(try JSONDecoder().decode(Fit.self, from: bytes) == fit)
  }

  @Test func progressStaysBetweenNoneAndAll() throws {
    let seen = Mutex<[Double]>([])
    _ = try RidgeEngine.fit(Invented().dataset, settings: quickSettings(), threads: 1) { share in
      seen.withLock { $0.append(share) }
    }
    let shares = seen.withLock { $0 }
    #expect(shares == shares.sorted())
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(shares.last == 1)
  }

  @Test func penaltyIsOneOfThoseTried() throws {
    let fit = try RidgeEngine.fit(Invented().dataset, settings: quickSettings(), threads: 2)
    let penalty = try #require(fit.penalty)
    #expect(penalty.tried.contains(penalty.value))
    #expect(penalty.tried.count == penalty.error.count)
    #expect(penalty.error.allSatisfy { $0 > 0 && $0 < 1 })
  }

  struct Awkward: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var periods: Int
    var frequency: Frequency
    var channels: Int
  }

  @Test(arguments: [
    Awkward(testDescription: "26 weeks, 5 channels", periods: 26, frequency: .weekly, channels: 5),
    Awkward(
      testDescription: "26 weeks, 14 channels", periods: 26, frequency: .weekly, channels: 14),
    Awkward(testDescription: "40 months", periods: 40, frequency: .monthly, channels: 3),
    Awkward(testDescription: "1,100 days", periods: 1_100, frequency: .daily, channels: 3),
    Awkward(testDescription: "one channel", periods: 60, frequency: .weekly, channels: 1),
  ])
  func awkwardShapesGiveFiniteAnswersThatAddUp(_ awkward: Awkward) throws {
    var shape = Invented.Shape()
    shape.periods = awkward.periods
    shape.frequency = awkward.frequency
    shape.returns = (0..<awkward.channels).map { 1 + Double($0 % 3) }
    let analysis = try analyse(Invented(shape).dataset, quickSettings(draws: 20))
    #expect(analysis.channels.count == awkward.channels)
    for channel in analysis.channels {
      let roi = try #require(channel.whole.roi)
      #expect(roi.mean.isFinite && roi.lower >= 0 && roi.lower <= roi.upper)
    }
    #expect(analysis.decomposition.residual.allSatisfy { $0.isFinite })
    #expect(analysis.quality.periodsPerParameter > 0)
  }

  @Test func lessThanAYearHasNoSeasonality() throws {
    var shape = Invented.Shape()
    shape.periods = 30
    let fit = try RidgeEngine.fit(Invented(shape).dataset, settings: quickSettings(), threads: 2)
    #expect(fit.notes == [.harmonics(kept: 0, asked: 3)])
    #expect(!fit.terms.contains { $0.part == .seasonality })
  }

  @Test func dailyDataHaveAWeeklyCycle() throws {
    var shape = Invented.Shape()
    shape.periods = 420
    shape.frequency = .daily
    var dataset = Invented(shape).dataset
    for (period, day) in dataset.starts.enumerated() where day.weekday == 6 {
      dataset.outcome.values[period] += 700
    }
    let analysis = try analyse(dataset, quickSettings(draws: 20))
    let fit = analysis.fit
    let saturday = try #require(fit.terms.firstIndex { $0.name == "Saturday" })
    // 700 on one day of seven is 600 above the average day, and -100 on each other.
    let effect = fit.draws.reduce(0) { $0 + $1.coefficients[saturday] } / 20
    #expect(abs(effect - 600) < 20)
    #expect((analysis.quality.inSample.r2 ?? 0) > 0.9)
  }

  @Test func aColumnThatNeverChangesIsLeftOut() throws {
    var dataset = Invented().dataset
    dataset.controls.append(
      Series(name: "flat", values: Array(repeating: 3, count: dataset.count)))
    let fit = try RidgeEngine.fit(dataset, settings: quickSettings(), threads: 2)
    #expect(fit.notes == [.constant(name: "flat")])
    #expect(!fit.terms.contains { $0.name == "flat" })
  }

  @Test func holidaysOfTheCountriesAskedForAreTerms() throws {
    var settings = quickSettings(draws: 20)
    settings.holidays = ["US", "DE"]
    let dataset = Invented().dataset
    let analysis = try analyse(dataset, settings)
    let names = analysis.fit.terms.filter { $0.part == .holidays }.map(\.name)
    #expect(names.contains { $0.hasPrefix("Thanksgiving") && $0.hasSuffix("(US)") })
    #expect(analysis.decomposition.components.map(\.name) == ["holidays", "controls"])
    settings.holidays = ["XX"]
    #expect(throws: FitProblem.unknownCountry("XX")) {
      try RidgeEngine.fit(dataset, settings: settings, threads: 1)
    }
  }

  @Test func columnsThatRepeatEachOtherAreFitted() throws {
    var dataset = Invented().dataset
    dataset.controls.append(Series(name: "again", values: dataset.controls[0].values))
    dataset.controls.append(
      Series(name: "time", values: dataset.starts.indices.map(Double.init)))
    let analysis = try analyse(dataset)
    #expect((analysis.quality.inSample.r2 ?? 0) > 0.8)
  }

  @Test func aChannelThatStartsInTheHoldoutIsFitted() throws {
    var dataset = Invented().dataset
    let late = dataset.starts.indices.map { $0 > 122 ? 20.0 + Double($0) : 0 }
    dataset.channels.append(Channel(name: "late", spend: late))
    let analysis = try analyse(dataset)
    #expect(analysis.channels[2].whole.contribution.mean.isFinite)
    #expect(analysis.quality.holdout?.mape?.isFinite == true)
  }

  @Test func dataNoModelCanBeFittedToAreRefused() {
    let dataset = Invented().dataset
    var short = Invented.Shape()
    short.periods = 25
    expect(Invented(short).dataset, .tooFewPeriods(count: 25, minimum: 26))
    var empty = dataset
    empty.channels = []
    expect(empty, .noMedia)
    var broken = dataset
    broken.controls[0].values[3] = .nan
    expect(broken, .notFinite(series: "price"))
    var flat = dataset
    flat.outcome.values = Array(repeating: 7, count: dataset.count)
    expect(flat, .constantOutcome)
  }

  private func expect(_ dataset: Dataset, _ problem: FitProblem) {
    #expect(throws: problem) {
      try RidgeEngine.fit(dataset, settings: quickSettings(), threads: 1)
    }
  }
}
