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
      let hill = HillSaturation(halfSaturation: draw.halfSaturation, slope: draw.slope)
      let series = GeometricAdstock.apply(channel.spend, decay: draw.decay)
      let expected = series[3..<8].map { draw.effect * hill.response($0) }.reduce(0, +)
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
}
