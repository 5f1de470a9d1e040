import Calendars
import Glibc
import Insights
import MarketingData
import MediaMix
import Settings

/// An invented analysis whose parts add up, for tests of everything that reads one.
public struct SampleAnalysis: Sendable {
  public var channels: [SampleChannel]
  public var periods: Int
  public var isMoney = true
  /// Weekly level of the baseline.
  public var level = 5_000_000.0
  /// Used as it is, but for what is left `nil`.
  public var quality = SampleAnalysis.goodQuality
  /// Makes the fit a Bayesian one.
  public var posterior: SamplePosterior?
  /// Held-out weeks; 0 for none.
  public var heldOut = 13

  public static let drawCount = 200

  public init(channels: [SampleChannel], periods: Int = 156) {
    self.channels = channels
    self.periods = periods
  }

  public static let goodQuality = Quality(
    inSample: Accuracy(r2: 0.89, mape: 0.025, wmape: 0.024, rmse: 151_000, mae: 122_000),
    holdout: Accuracy(r2: 0.61, mape: 0.034, wmape: 0.033, rmse: 236_000, mae: 201_000),
    holdoutCoverage: 12.0 / 13, adjustedR2: 0.86, durbinWatson: 1.62, ljungBoxP: 0.11,
    jarqueBeraP: 0.4,
    varianceInflation: [
      NamedValue(name: "TV", value: 6.2), NamedValue(name: "Online video", value: 5.8),
      NamedValue(name: "Radio", value: 1.9),
    ], negativeBaseline: 0, periodsPerParameter: 5.2)

  public var window: Range<Int> { max(0, periods - 52)..<periods }

  var starts: [CivilDate] {
    let first = CivilDate(year: 2023, month: 10, day: 2) ?? CivilDate(dayNumber: 0)
    return (0..<periods).map { first.adding(days: 7 * $0) }
  }

  func spends(_ index: Int) -> [Double] {
    (0..<periods).map { channels[index].spend(week: $0, of: periods, index: index) }
  }

  public func make() -> Analysis {
    let results = channels.indices.map(result)
    let baseline = part("baseline", weekly { level + 4_000 * $0 + 0.1 * level * cos($0 * 0.1208) })
    let components = [
      part("holidays", (0..<periods).map { $0 % 52 == 11 || $0 % 52 == 12 ? 640_000 : 0 }),
      part("controls", weekly { -90_000 - 400 * $0 }),
    ]
    let parts = channels.indices.map { index -> Decomposition.Part in
      let draws = results[index].whole.contributionDraws
      return Decomposition.Part(
        name: channels[index].name, values: spends(index).map { channels[index].response($0) },
        totals: draws, total: Estimate(sample: draws))
    }
    let expected = (0..<periods).map { week in
      ([baseline] + components + parts).reduce(0.0) { $0 + $1.values[week] }
    }
    let residual = weekly { 180_000 * sin($0 * 2.3) + 90_000 * cos($0 * $0 * 0.37) + 2_000 }
    let actual = zip(expected, residual).map { $0 + $1 }
    let dataset = dataset(actual)
    let fit = fit(expected, results)
    let decomposition = Decomposition(
      baseline: baseline, components: components, channels: parts, expected: expected,
      lower: expected.map { $0 - 310_000 }, upper: expected.map { $0 + 310_000 },
      residual: residual)
    return Analysis(
      dataset: dataset, fit: fit, decomposition: decomposition, channels: results,
      media: MediaResult(
        whole: together(results.map(\.whole)), recent: together(results.map(\.recent))),
      quality: quality, window: window,
      diagnostics: ModelDiagnostics.make(
        dataset: dataset, fit: fit, decomposition: decomposition, media: parts.map(\.values),
        variances: weekly { 4e9 + 2e9 * cos($0 * 0.7) }),
      spans: (Comparison.choose(dataset, report: ReportSettings())?.spans ?? []).map {
        span($0, dataset, [baseline] + components)
      })
  }

  /// Some weeks taken apart with the factors of the whole.
  private func span(
    _ weeks: Range<Int>, _ dataset: Dataset, _ parts: [Decomposition.Part]
  ) -> SpanDecomposition {
    func draws(_ part: Decomposition.Part) -> [Double] {
      self.part(part.name, Array(part.values[weeks])).totals
    }
    return SpanDecomposition(
      periods: weeks, outcome: dataset.outcome.values[weeks].reduce(0, +),
      baseline: draws(parts[0]),
      components: parts.dropFirst().map {
        SpanDecomposition.Component(
          name: $0.name, causes: [SpanDecomposition.Cause(name: $0.name, draws: draws($0))])
      },
      channels: channels.indices.map { index in
        let part = self.part(of: index, weeks)
        return SpanDecomposition.Channel(
          name: channels[index].name, spend: part.spend, draws: part.contributionDraws)
      })
  }

  private func result(_ index: Int) -> ChannelResult {
    let channel = channels[index]
    func fixed(_ value: Double) -> Estimate {
      Estimate(
        mean: value, median: value, lower: value * 0.7, upper: value * 1.3,
        innerLower: value * 0.85, innerUpper: value * 1.15)
    }
    return ChannelResult(
      name: channel.name, whole: part(of: index, 0..<periods), recent: part(of: index, window),
      decay: fixed(0.5), halfLife: fixed(1), halfSaturation: fixed(channel.half), slope: fixed(1),
      saturationLevel: fixed(channel.level), carryOver: (0..<7).map { pow(0.5, Double($0 + 1)) })
  }

  private func part(of index: Int, _ weeks: Range<Int>) -> Return {
    let channel = channels[index]
    let spends = spends(index)[weeks]
    let spend = spends.reduce(0, +)
    let brought = spends.reduce(0) { $0 + channel.response($1) }
    let slope = spends.reduce(0) { $0 + channel.slope($1) * $1 }
    let factors = channel.factors(Self.drawCount, index: index)
    return made(
      weeks, spend: spend, draws: factors.map { $0 * brought },
      marginal: factors.map { spend > 0 ? $0 * slope / spend : 0 })
  }

  private func together(_ parts: [Return]) -> Return {
    let spend = parts.reduce(0) { $0 + $1.spend }
    let draws = (0..<Self.drawCount).map { draw in
      parts.reduce(0) { $0 + $1.contributionDraws[draw] }
    }
    let marginal = (0..<Self.drawCount).map { draw in
      spend > 0 ? parts.reduce(0) { $0 + $1.marginalDraws[draw] * $1.spend } / spend : 0
    }
    return made(parts.first?.periods ?? 0..<periods, spend: spend, draws: draws, marginal: marginal)
  }

  private func made(_ weeks: Range<Int>, spend: Double, draws: [Double], marginal: [Double])
    -> Return
  {
    Return(
      periods: weeks, spend: spend, contributionDraws: draws,
      contribution: Estimate(sample: draws),
      roi: spend > 0 ? Estimate(sample: draws.map { $0 / spend }) : nil, marginalDraws: marginal,
      marginalROI: spend > 0 ? Estimate(sample: marginal) : nil)
  }

  private func part(_ name: String, _ values: [Double]) -> Decomposition.Part {
    let sum = values.reduce(0, +)
    let draws = (0..<Self.drawCount).map { draw -> Double in
      let place = (Double(draw) + 0.5) / Double(Self.drawCount) - 0.5
      return sum * (1 + 0.06 * place)
    }
    return Decomposition.Part(
      name: name, values: values, totals: draws, total: Estimate(sample: draws))
  }

  private func weekly(_ value: (Double) -> Double) -> [Double] {
    (0..<periods).map { value(Double($0)) }
  }

  private func dataset(_ actual: [Double]) -> Dataset {
    Dataset(
      name: "northwind", frequency: .weekly, starts: starts,
      outcome: Outcome(
        name: isMoney ? "revenue" : "conversions", kind: isMoney ? .revenue : .conversions,
        values: actual, isMoney: isMoney),
      currency: "USD",
      channels: channels.indices.map { Channel(name: channels[$0].name, spend: spends($0)) })
  }

  private func fit(_ expected: [Double], _ results: [ChannelResult]) -> Fit {
    let held = expected.suffix(heldOut).map { $0 * 0.99 }
    let draw = Draw(
      coefficients: [],
      channels: channels.map {
        ChannelParameters(decay: 0, halfSaturation: $0.half, slope: 1, effect: $0.top)
      }, noise: 150_000)
    var fit = Fit(
      method: posterior == nil ? .ridge : .bayes, seed: 1, interval: 0.9, terms: [],
      channelNames: channels.map(\.name),
      draws: Array(repeating: draw, count: Self.drawCount),
      penalty: posterior != nil
        ? nil
        : PenaltyChoice(
          value: 0.1, tried: [0.01, 0.1, 1, 10], error: [0.21, 0.17, 0.19, 0.34]),
      holdout: heldOut == 0
        ? nil
        : Holdout(
          start: periods - heldOut, expected: held, lower: held.map { $0 - 340_000 },
          upper: held.map { $0 + 340_000 }))
    fit.posterior = posterior?.report(results, periods: periods)
    return fit
  }
}
