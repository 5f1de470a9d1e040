import Budgeting
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The response to a pattern of spend")
struct PatternResponseTests {
  @Test(
    "It is the window's response wherever all periods are multiplied alike",
    arguments: FlightSample.forms)
  func equalsWindowResponse(_ form: ResponseForm) {
    var sample = FlightSample(seed: 1, form: form, slopes: 0.6...2.5)
    sample.units = sample.channel.spend.indices.map { 1 + 0.1 * Double($0 % 5) }
    for multiplier in [0.4, 1, 1.7] {
      let pattern = sample.response().values(sample.periods.map { _ in multiplier })
      let window = sample.windowResponse.values(at: multiplier)
      for (own, reference) in zip(pattern, window) {
        #expect(abs(own - reference.response) <= 1e-12 * abs(reference.response))
      }
    }
  }

  @Test(
    "Its slopes are those of differences, whatever the transforms", arguments: FlightSample.forms)
  func slopesMatchDifferences(_ form: ResponseForm) {
    var sample = FlightSample(seed: 2, form: form, draws: 3, slopes: 0.6...2.5, exposed: true)
    sample.units = sample.channel.spend.indices.map { 1 + 0.1 * Double($0 % 5) }
    let response = sample.response(level: 0.8, tail: 5)
    var random = SeededGenerator(seed: 3)
    let place = sample.periods.map { _ in random.uniform(0.5, 1.5) }
    var slopes: [Double] = []
    var unused: [Double] = []
    _ = response.mean(place, draws: [0, 1, 2], slopes: &slopes)
    let size = slopes.reduce(0) { max($0, abs($1)) }
    for period in place.indices {
      var (up, down) = (place, place)
      let step = 1e-5
      up[period] += step
      down[period] -= step
      let difference =
        (response.mean(up, draws: [0, 1, 2], slopes: &unused)
          - response.mean(down, draws: [0, 1, 2], slopes: &unused)) / (2 * step)
      #expect(abs(slopes[period] - difference) <= 1e-7 * size)
    }
  }

  @Test("With a tail it is what the same spend brings in a longer history")
  func tailIsTheNextWindow() {
    for form in FlightSample.forms {
      let sample = FlightSample(seed: 4, form: form, window: 6, draws: 4, slopes: 0.8...2)
      let tail = 4
      let level = 0.7
      var longer = sample
      let own = sample.current
      longer.channel.spend += (0..<tail).map { level * own[$0] }
      longer.periods = sample.periods.lowerBound..<sample.periods.upperBound + tail
      let whole = longer.windowResponse.values(at: 1)
      let pattern = sample.response(level: level, tail: tail).values(sample.periods.map { _ in 1 })
      for place in whole.indices {
        let expected = whole[place].response
        #expect(abs(pattern[place] - expected) <= 1e-9 * abs(expected))
      }
    }
  }

  @Test("The tail ends when all but a hundredth of the effect has come")
  func tailCoversTheEffect() {
    let geometric = (0..<50).map { index in
      ChannelParameters(
        decay: 0.3 + 0.01 * Double(index), halfSaturation: 1, slope: 1, effect: 1)
    }
    let tail = EffectTail.periods(ResponseForm(), geometric)
    func left(_ periods: Int) -> Double {
      Moments.mean(
        geometric.map { draw in
          1 - ResponseForm().weights(draw, count: periods + 1).reduce(0, +)
        })
    }
    #expect(left(tail) <= 0.01 + 1e-12)
    #expect(left(tail - 1) > 0.01)
    #expect(EffectTail.periods(ResponseForm(adstock: .none), geometric) == 0)
    let ending = ResponseForm(adstock: .delayed, maximumLag: 5)
    #expect(EffectTail.periods(ending, geometric) <= 5)
  }
}
