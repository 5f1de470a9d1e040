import MarketingData
import Statistics
import Testing

import MediaMix

@Suite struct AnalysisTests {
  private func rich() -> Dataset {
    var dataset = Invented().dataset
    let periods = dataset.starts.indices
    dataset.organic = [Series(name: "newsletter", values: periods.map { Double($0 % 7) })]
    dataset.events = [Series(name: "sale", values: periods.map { $0 % 26 == 3 ? 1 : 0 })]
    dataset.nonMedia = [Series(name: "promo", values: periods.map { Double($0 % 11) })]
    return dataset
  }

  @Test func partsAddUpInEveryPeriod() throws {
    let dataset = rich()
    let parts = try analyse(dataset).decomposition
    #expect(parts.components.map(\.name) == ["events", "controls", "treatments", "organic"])
    for period in dataset.starts.indices {
      let sum =
        parts.baseline.values[period]
        + (parts.components + parts.channels).reduce(0) { $0 + $1.values[period] }
        + parts.residual[period]
      #expect(abs(sum - dataset.outcome.values[period]) < 1e-9 * dataset.outcome.values[period])
      #expect(parts.lower[period] < parts.expected[period])
      #expect(parts.expected[period] < parts.upper[period])
    }
  }

  @Test func totalsAreSumsOfPeriods() throws {
    let analysis = try analyse(rich())
    let parts = analysis.decomposition
    for part in [parts.baseline] + parts.components + parts.channels {
      let sum = Summation.sum(part.values)
      #expect(abs(part.total.mean - sum) < 1e-9 * max(1, abs(sum)))
      #expect(part.totals.count == analysis.fit.draws.count)
    }
    for (part, channel) in zip(parts.channels, analysis.channels) {
      #expect(abs(part.total.mean - channel.whole.contribution.mean) < 1e-6)
    }
  }

  @Test func controlsCountFromTheirMean() throws {
    let parts = try analyse(rich()).decomposition
    let controls = try #require(parts.components.first { $0.name == "controls" })
    #expect(abs(controls.total.mean) < 1e-6)
  }

  @Test func marginalReturnsAreDerivativesOfTheContribution() throws {
    let dataset = Invented().dataset
    let analysis = try analyse(dataset)
    for (index, channel) in analysis.channels.enumerated() {
      for (result, periods) in [
        (channel.whole, 0..<dataset.count), (channel.recent, analysis.window),
      ] {
        let response = analysis.windowResponse(channel: index, periods: periods)
        let step = 1e-5
        let difference =
          (response.mean(at: 1 + step).response - response.mean(at: 1 - step).response) / (2 * step)
        let marginal = try #require(result.marginalROI)
        #expect(abs(marginal.mean - difference / result.spend) < 1e-6)
        #expect(abs(response.mean(at: 1).response - result.contribution.mean) < 1e-6)
      }
    }
  }

  @Test func mediaTogetherAreTheSumOfChannels() throws {
    let analysis = try analyse(Invented().dataset)
    for (all, each) in [
      (analysis.media.whole, analysis.channels.map(\.whole)),
      (analysis.media.recent, analysis.channels.map(\.recent)),
    ] {
      #expect(abs(all.spend - Summation.sum(each.map(\.spend))) < 1e-9 * all.spend)
      let sum = Summation.sum(each.map(\.contribution.mean))
      #expect(abs(all.contribution.mean - sum) < 1e-9 * sum)
      let slope = Summation.sum(each.map { ($0.marginalROI?.mean ?? 0) * $0.spend })
      #expect(abs((all.marginalROI?.mean ?? 0) - slope / all.spend) < 1e-9)
    }
  }

  @Test func windowIsTheLastComparableYear() throws {
    let long = try analyse(Invented().dataset)
    #expect(long.window == 78..<130)
    var shape = Invented.Shape()
    shape.periods = 40
    let short = try analyse(Invented(shape).dataset)
    #expect(short.window == 0..<40)
  }

  @Test func saturationLevelIsAShare() throws {
    for channel in try analyse(Invented().dataset).channels {
      #expect(channel.saturationLevel.lower > 0)
      #expect(channel.saturationLevel.upper < 1)
      #expect(channel.decay.lower <= channel.decay.upper)
      #expect(channel.halfLife.mean >= 0)
    }
  }

  @Test func conversionsWithoutMoneyAreAnalysed() throws {
    var dataset = Invented().dataset
    dataset.outcome.kind = .conversions
    dataset.outcome.isMoney = false
    dataset.outcome.values = dataset.outcome.values.map { ($0 / 10).rounded() }
    let analysis = try analyse(dataset)
    let roi = try #require(analysis.channels[0].whole.roi)
    #expect(roi.mean > 0 && roi.mean < 1)
  }
}
