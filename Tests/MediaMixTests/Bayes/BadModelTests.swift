import MarketingData
import Sampling
import Settings
import Statistics
import Testing

import MediaMix

/// Models that say little or make no sense: each ends soon, with finite numbers or with a sentence.
@Suite struct BadModelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var isFitted = true
    var change: @Sendable (inout Dataset, inout ModelSettings) -> Void

    init(
      _ name: String, isFitted: Bool = true,
      _ change: @escaping @Sendable (inout Dataset, inout ModelSettings) -> Void
    ) {
      testDescription = name
      self.isFitted = isFitted
      self.change = change
    }
  }

  static let cases = [
    Case("two identical channels") { data, _ in data.channels[1].spend = data.channels[0].spend },
    Case("an outcome of zeros", isFitted: false) { data, _ in
      data.outcome.values = data.outcome.values.map { _ in 0 }
    },
    Case("a spike of 1e12") { data, _ in data.outcome.values[30] = 1e12 },
    Case("a spend of 1e12 in one period") { data, _ in data.channels[0].spend[30] = 1e12 },
    Case("a channel that never varies") { data, _ in
      data.channels[0].spend = data.channels[0].spend.map { _ in 50 }
    },
    Case("a channel that was never used") { data, _ in
      data.channels[0].spend = data.channels[0].spend.map { _ in 0 }
    },
    Case("a channel used in the held-out periods only") { data, _ in
      data.channels[0].spend = data.channels[0].spend.enumerated().map { $0 < 57 ? 0 : $1 }
    },
    Case("more parameters than periods") { data, _ in
      data = data.excerpt(0..<30)
      for copy in 0..<12 {
        data.channels.append(
          Channel(
            name: "copy \(copy)",
            spend: data.channels[0].spend.enumerated().map {
              $1 * Double(($0 * (copy + 3)) % 7)
            }))
      }
    },
    Case("a negative outcome") { data, _ in
      data.outcome.values = data.outcome.values.map { -$0 }
    },
    Case("an outcome around zero, and organic media alone") { data, _ in
      let mean = Moments.mean(data.outcome.values)
      data.organic = [Series(name: "posts", values: data.channels[0].spend)]
      data.channels = []
      data.outcome.values = data.outcome.values.map { $0 - mean }
    },
    Case("limits the wrong way round", isFitted: false) { _, settings in
      settings.bayes.priors.roi = .uniform(lower: 3, upper: 1)
    },
    Case("a truncation that leaves nothing", isFitted: false) { _, settings in
      settings.bayes.priors.decay = .truncatedNormal(
        mean: 0.5, deviation: 0.1, lower: 0.9, upper: 0.2)
    },
    Case("a deviation that is no number", isFitted: false) { _, settings in
      settings.bayes.priors.coefficient = .normal(mean: 0, deviation: .nan)
    },
    Case("returns far from what can be") { _, settings in
      settings.bayes.priors.roi = .truncatedNormal(
        mean: 900, deviation: 1, lower: 899, upper: 901)
    },
    Case("returns known to be negative, next to nothing of which is known") { _, settings in
      settings.bayes.priors.roi = .normal(mean: -5, deviation: 0.1)
    },
    Case("a decay known exactly, and a return") { _, settings in
      settings.bayes.priors.decay = .fixed(0.5)
      settings.bayes.priors.roi = .fixed(2)
    },
    Case("experiments that contradict each other") { data, settings in
      settings.bayes.liftTests = [
        DensityCase.test(of: data, lift: 500, error: 1),
        DensityCase.test(of: data, lift: -500, error: 1),
      ]
    },
    Case("experiments that cannot be used") { data, settings in
      var tests = (0..<4).map { _ in DensityCase.test(of: data) }
      tests[0].channel = "nobody"
      tests[1].geo = "somewhere"
      tests[2].standardError = 0
      tests[3].end = data.lastDay.adding(days: 70)
      tests[3].start = data.lastDay.adding(days: 30)
      settings.bayes.liftTests = tests
    },
  ]

  @Test(arguments: cases)
  func endsWithNumbersOrASentence(_ one: Case) throws {
    var shape = Invented.Shape()
    (shape.periods, shape.returns) = (66, [3, 1.5])
    var dataset = Invented(shape).dataset
    var settings = quickPosterior()
    one.change(&dataset, &settings)
    do {
      let fit = try BayesEngine.fit(dataset, settings: settings, threads: 2)
      #expect(one.isFitted, "\(fit.posterior?.convergence.maxRhat ?? 0)")
      for draw in fit.draws {
        #expect(draw.coefficients.allSatisfy(\.isFinite) && draw.noise.isFinite)
        #expect(draw.channels.allSatisfy { $0.effect.isFinite && $0.decay.isFinite })
      }
      let analysis = Analysis.make(dataset: dataset, fit: fit, threads: 2)
      #expect(analysis.decomposition.expected.allSatisfy { $0.isFinite })
    } catch let problem as SamplingProblem {
      #expect(!one.isFitted, "\(problem)")
      #expect(problem.description.split(separator: " ").count > 5)
    } catch let problem as FitProblem {
      #expect(!one.isFitted, "\(problem)")
    }
  }

  @Test func identicalChannelsShareTheirEffectAndAreUncertain() throws {
    var shape = Invented.Shape()
    shape.returns = [3, 1.5]
    var dataset = Invented(shape).dataset
    dataset.channels[1].spend = dataset.channels[0].spend
    let fit = try BayesEngine.fit(dataset, settings: quickPosterior(draws: 300), threads: 2)
    let posteriors = try #require(fit.posterior).priors.map(\.posterior)
    for estimate in posteriors { #expect(estimate.upper - estimate.lower > estimate.median) }
  }

  @Test func experimentsThatAreLeftOutAreNamed() throws {
    var shape = Invented.Shape()
    shape.periods = 66
    let dataset = Invented(shape).dataset
    var settings = quickPosterior()
    var test = DensityCase.test(of: dataset)
    test.geo = "north"
    settings.bayes.liftTests = [test]
    settings.bayes.synergies = [ChannelPair(first: "channel 1", second: "nobody")]
    let fit = try BayesEngine.fit(dataset, settings: settings, threads: 2)
    #expect(fit.notes.contains(.experiment(channel: "channel 1", reason: .onlyOneGeo)))
    #expect(fit.notes.contains(.synergy(first: "channel 1", second: "nobody")))
    #expect(fit.posterior?.experiments.isEmpty == true)
  }
}

/// Few draws, for tests that ask little of them.
func quickPosterior(draws: Int = 60) -> ModelSettings {
  var settings = ModelSettings()
  settings.method = .bayes
  settings.draws = draws
  (settings.bayes.chains, settings.bayes.warmup) = (2, 250)
  return settings
}
