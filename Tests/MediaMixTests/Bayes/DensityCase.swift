import Calendars
import MarketingData
import Settings
import Testing

import MediaMix

/// Data and settings that make one kind of density.
struct DensityCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var settings: ModelSettings
  var dataset: Dataset

  init(
    _ name: String, organic: Bool = false, counts: Bool = false,
    _ change: (inout ModelSettings) -> Void = { _ in }
  ) {
    testDescription = name
    settings = ModelSettings()
    settings.method = .bayes
    change(&settings)
    var shape = Invented.Shape()
    (shape.periods, shape.returns) = (60, [3, 1.5, 2])
    dataset = Invented(shape).dataset
    if organic {
      dataset.organic = [Series(name: "posts", values: dataset.channels[0].spend.map { $0 / 7 })]
    }
    if counts {
      dataset.outcome.counts = dataset.outcome.values.enumerated().map {
        $1 / (20 + Double($0 % 5))
      }
    }
  }

  static let all = forms + presets + families + others

  private static let forms = AdstockKind.allCases.flatMap { adstock in
    SaturationKind.allCases.flatMap { saturation in
      TransformOrder.allCases.map { order in
        DensityCase("\(adstock), \(saturation), \(order)") { settings in
          (settings.adstock, settings.saturation, settings.order) = (adstock, saturation, order)
        }
      }
    }
  }

  private static let presets = ModelPreset.allCases.flatMap { preset in
    NoiseKind.allCases.map { noise in
      DensityCase("\(preset), \(noise)", organic: true, counts: preset == .meridian) { settings in
        settings = ModelSettings(preset: preset)
        settings.bayes.noise = noise
        settings.bayes.knots = 4
        settings.trend = .linear
        settings.seasonality.harmonics = 2
      }
    }
  }

  private static let priors: [Prior] = [
    .normal(mean: 2, deviation: 1), .halfNormal(deviation: 2),
    .truncatedNormal(mean: 1, deviation: 1, lower: 0, upper: .infinity),
    .truncatedNormal(mean: 1, deviation: 1, lower: -.infinity, upper: 5),
    .truncatedNormal(mean: 1, deviation: 1, lower: 0.2, upper: 4),
    .logNormal(location: 0.2, scale: 0.9), .gamma(shape: 2, rate: 1.5),
    .beta(first: 2, second: 3), .uniform(lower: 0, upper: 3), .exponential(rate: 0.7),
    .inverseGamma(shape: 3, scale: 2), .fixed(1.3),
  ]

  private static let quantities: [(String, WritableKeyPath<ChannelPriors, Prior?> & Sendable)] = [
    ("roi", \.roi), ("marginal roi", \.marginalROI), ("share", \.contributionShare),
    ("coefficient", \.coefficient),
  ]

  private static let families = quantities.flatMap { name, path in
    priors.map { prior in
      DensityCase("\(name) ~ \(prior)", organic: true) { settings in
        settings.bayes.priors[keyPath: path] = prior
      }
    }
  }

  static func test(
    of data: Dataset, _ channel: Int = 0, periods: Range<Int> = 21..<27, change: Double = 100,
    lift: Double = 150, error: Double = 40
  ) -> LiftTest {
    LiftTest(
      channel: data.channels[channel].name, start: data.starts[periods.lowerBound],
      end: data.starts[periods.upperBound - 1].adding(days: 6), spendChange: change, lift: lift,
      standardError: error)
  }

  private static let tests: @Sendable (inout ModelSettings) -> Void = { settings in
    let data = DensityCase("").dataset
    settings.bayes.liftTests = [
      test(of: data), test(of: data, 2, periods: 30..<40, change: -60),
      test(of: data, periods: 50..<55, change: 40),
    ]
  }

  private static let others = [
    DensityCase("organic media", organic: true),
    DensityCase("valued conversions", counts: true),
    DensityCase("Student's t", organic: true) { $0.bayes.noise = .studentT },
    DensityCase("experiments", tests),
    DensityCase("experiments and priors on marginal returns") { settings in
      tests(&settings)
      settings.bayes.priors.marginalROI = .logNormal(location: 0, scale: 1)
    },
    DensityCase("experiments and normal priors on coefficients") { settings in
      tests(&settings)
      settings.bayes.priors.coefficient = .normal(mean: 0.2, deviation: 0.1)
    },
    DensityCase("experiments and valued conversions", counts: true) { settings in
      settings = ModelSettings(preset: .meridian)
      tests(&settings)
    },
    DensityCase("synergies", synergies),
    DensityCase("synergies and valued conversions", counts: true) { settings in
      settings = ModelSettings(preset: .meridian)
      synergies(&settings)
    },
    DensityCase("synergies of straight lines, Student's t") { settings in
      synergies(&settings)
      settings.saturation = .linear
      settings.bayes.noise = .studentT
    },
  ]

  private static let synergies: @Sendable (inout ModelSettings) -> Void = { settings in
    settings.bayes.synergies = [
      ChannelPair(first: "channel 1", second: "channel 2"),
      ChannelPair(first: "channel 2", second: "channel 3"),
    ]
  }
}
