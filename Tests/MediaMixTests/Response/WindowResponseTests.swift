import MarketingData
import Testing

import MediaMix

@Suite struct WindowResponseTests {
  private let channel = Channel(name: "tv", spend: [5, 0, 3, 8, 0, 0, 6, 1], exposure: nil)
  private let draws = [
    ChannelParameters(decay: 0.6, halfSaturation: 3, slope: 1.5, effect: 40),
    ChannelParameters(decay: 0, halfSaturation: 1, slope: 0.8, effect: 7),
  ]

  @Test func unchangedSpendGivesTheDecomposition() {
    let window = WindowResponse(channel: channel, parameters: draws, periods: 3..<8)
    for (index, draw) in draws.enumerated() {
      let series = ResponseForm().response(channel.spend, draw)
      let expected = series[3..<8].map { draw.effect * $0 }.reduce(0, +)
      #expect(abs(window.value(at: 1, draw: index).response - expected) < 1e-12)
    }
    #expect(window.spend == 15)
  }

  @Test func noSpendLeavesTheCarryOver() {
    let window = WindowResponse(channel: channel, parameters: draws, periods: 3..<8)
    #expect(window.value(at: 0, draw: 0).response > 0)
    #expect(window.value(at: 0, draw: 1).response == 0)
    #expect(window.value(at: 0, draw: 1).derivative.isFinite)
  }

  @Test(arguments: [0.2, 0.9, 1, 1.7])
  func derivativeIsTheLimitOfDifferences(multiplier: Double) {
    let window = WindowResponse(channel: channel, parameters: draws, periods: 2..<8)
    let step = 1e-6
    let difference =
      (window.mean(at: multiplier + step).response - window.mean(at: multiplier - step).response)
      / (2 * step)
    #expect(abs(window.mean(at: multiplier).derivative - difference) < 1e-6)
    let values = window.values(at: multiplier)
    #expect(values.count == 2)
    #expect(
      abs((values[0].response + values[1].response) / 2 - window.mean(at: multiplier).response)
        < 1e-12)
  }

  @Test(
    "is the decomposition's with other spend, for every kind of response",
    arguments: InventedKind.all)
  func definition(kind: InventedKind) {
    let made = kind.make(draws: 6)
    let analysis = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 1)
    for periods in [0..<80, 28..<80, 30..<61] {
      let response = analysis.windowResponse(channel: 1, periods: periods)
      for multiplier in [0, 0.4, 1, 1.9] {
        for (draw, value) in response.values(at: multiplier).enumerated() {
          func exact(_ times: Double) -> Double {
            made.total(driver: 1, draw: draw, multiplier: times, window: periods)
          }
          expectNear(value.response, exact(multiplier))
          guard multiplier > 0 else { continue }
          let step = 1e-5
          expectNear(
            value.derivative, (exact(multiplier + step) - exact(multiplier - step)) / (2 * step),
            1e-6)
        }
      }
    }
  }

  @Test(
    "is worked out from evenly spaced draws where there are many",
    arguments: [(0, 1_000), (2, 250)])
  func subset(geos: Int, limit: Int) {
    let made = InventedKind(form: ResponseForm(), geos: geos).make(
      draws: 1_200, channels: 1, organic: 0, periods: 30)
    let analysis = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 2)
    #expect(analysis.planningDraws.count == limit)
    let response = analysis.windowResponse(channel: 0)
    #expect(response.drawCount == limit)
    let all = WindowResponse.values(
      dataset: made.dataset, fit: made.fit, channel: 0, periods: analysis.window, at: 1)
    #expect(all.count == 1_200)
    for (place, draw) in analysis.planningDraws.enumerated() {
      expectNear(response.value(at: 1, draw: place).response, all[draw].response)
    }
    for (value, draw) in zip(all, analysis.channels[0].recent.contributionDraws) {
      expectNear(value.response, draw)
    }
    for (value, slope) in zip(all, analysis.channels[0].recent.marginalDraws) {
      expectNear(value.derivative / response.spend, slope)
    }
    #expect(DrawSubset.indices(of: 8, limit: 4) == [0, 2, 4, 6])
    #expect(DrawSubset.indices(of: 3, limit: 4) == [0, 1, 2])
  }

  @Test(
    "counts after the window only what its spend adds there, when spend goes on",
    arguments: InventedKind.all)
  func tail(kind: InventedKind) {
    let made = kind.make(draws: 3)
    let (window, tail) = (40..<52, 9)
    for channel in 0..<made.dataset.channels.count {
      let response = WindowResponse(
        dataset: made.dataset, fit: made.fit, channel: channel, draws: [0, 1, 2], periods: window,
        tail: tail)
      for draw in 0..<3 {
        func exact(_ multiplier: Double) -> Double {
          let all = made.contributions(
            driver: channel, draw: draw, multiplier: multiplier, window: window)
          let without = made.contributions(
            driver: channel, draw: draw, multiplier: 0, window: window)
          return zip(all, without).reduce(0) { sum, geo in
            sum + geo.0[window].reduce(0, +)
              + (52..<52 + tail).reduce(0) { $0 + geo.0[$1] - geo.1[$1] }
          }
        }
        for multiplier in [0, 0.7, 1, 1.6] {
          let value = response.value(at: multiplier, draw: draw)
          // What comes after the window is a difference of large numbers.
          #expect(abs(value.response - exact(multiplier)) <= 1e-9 * max(exact(1), 1_000))
          guard multiplier == 0.7 else { continue }
          let step = 1e-5
          expectNear(
            value.derivative, (exact(multiplier + step) - exact(multiplier - step)) / (2 * step),
            1e-6)
        }
      }
    }
  }

  @Test("a long tail brings all that a straight line ever brings")
  func wholeEffect() {
    let form = ResponseForm(saturation: .linear)
    let channel = Channel(name: "tv", spend: (0..<200).map { 100 + Double($0 * 7 % 40) })
    let made = InventedKind(form: form).make(draws: 8, channels: 1, organic: 0, periods: 200)
    var data = made.dataset
    data.channels = [channel]
    let window = 60..<73
    let response = WindowResponse(
      dataset: data, fit: made.fit, channel: 0, draws: Array(0..<8), periods: window, tail: 120)
    for draw in 0..<8 {
      let added =
        response.value(at: 1, draw: draw).response - response.value(at: 0, draw: draw).response
      expectNear(
        added, made.fit.draws[draw].channels[0].effect * channel.spend[window].reduce(0, +), 1e-9)
    }
  }

  @Test(
    "returns over any window are the decomposition's sums",
    arguments: [InventedKind(form: ResponseForm()), InventedKind(form: ResponseForm(), geos: 3)])
  func otherWindow(kind: InventedKind) {
    let made = kind.make()
    let analysis = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 2)
    let window = 10..<31
    for (index, result) in analysis.returns(over: window, threads: 2).enumerated() {
      #expect(result.periods == window)
      expectNear(result.spend, made.dataset.channels[index].spend[window].reduce(0, +))
      expectNear(
        result.contribution.mean,
        analysis.decomposition.channels[index].values[window].reduce(0, +))
    }
    let again = analysis.returns(over: analysis.window, threads: 1)
    for (result, channel) in zip(again, analysis.channels) {
      #expect(result.contributionDraws == channel.recent.contributionDraws)
      #expect(result.marginalDraws == channel.recent.marginalDraws)
    }
  }
}
