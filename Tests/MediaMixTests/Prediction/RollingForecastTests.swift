import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("Forecasts that could have been made in the past")
struct RollingForecastTests {
  static func settings(_ method: FitMethod = .ridge) -> ModelSettings {
    var settings = quickSettings()
    settings.method = method
    (settings.bayes.chains, settings.bayes.warmup) = (2, 200)
    return settings
  }

  static func all(_ data: Dataset, _ settings: ModelSettings, threads: Int = 2) -> [RollingForecast]
  {
    let fit = Fit(
      method: settings.method, seed: 1, interval: 0.9, terms: [], channelNames: [], draws: [])
    return RollingForecast.all(dataset: data, fit: fit, settings: settings, threads: threads)
  }

  @Test(
    "start a quarter apart, as long as three fifths of the data and a year are left",
    arguments: [(130, [78, 91, 104, 117]), (104, [65, 78, 91]), (70, [57]), (60, [])])
  func origins(periods: Int, expected: [Int]) {
    let data = Invented(Invented.Shape(periods: periods)).dataset
    #expect(RollingForecast.origins(of: data) == expected)
  }

  @Test("months need two years before them")
  func months() {
    let data = Invented(Invented.Shape(periods: 40, frequency: .monthly)).dataset
    #expect(RollingForecast.origins(of: data) == [28, 31, 34, 37])
    let short = Invented(Invented.Shape(periods: 26, frequency: .monthly)).dataset
    #expect(RollingForecast.origins(of: short) == [])
  }

  @Test("know nothing of what came later", arguments: [FitMethod.ridge, .bayes])
  func honest(method: FitMethod) throws {
    let data = Invented(Invented.Shape(periods: 104)).dataset
    let whole = Self.all(data, Self.settings(method))
    #expect(whole.count == 3)
    var other = data
    for period in 78..<104 { other.outcome.values[period] *= 2 }
    for period in 91..<104 { other.channels[0].spend[period] = 0 }
    let again = Self.all(other, Self.settings(method))
    #expect(again[0] == whole[0])
    #expect(again[1].expected == whole[1].expected)
    #expect(again[1].actual == whole[1].actual.map { 2 * $0 })
    #expect(again[2].expected != whole[2].expected)
    #expect(whole[0].origin == data.starts[65].adding(days: -1))
    #expect(whole[0].yearBefore == Array(data.outcome.values[13..<26]))
    for forecast in whole {
      let error = zip(forecast.expected, forecast.actual).reduce(0) { $0 + abs($1.0 - $1.1) }
      #expect(error / Summation.sum(forecast.actual) < 0.08)
    }
  }

  @Test("are the same on any number of threads", arguments: [FitMethod.ridge, .bayes])
  func threads(method: FitMethod) {
    let data = Invented(Invented.Shape(periods: 80)).dataset
    let alone = Self.all(data, Self.settings(method), threads: 1)
    #expect(alone.count == 2)
    #expect(alone == Self.all(data, Self.settings(method), threads: 3))
  }

  @Test("hold what came about as often as their level says")
  func coverage() {
    var (inside, periods) = (0, 0)
    for seed in 1...12 {
      let data = Invented(Invented.Shape(periods: 130, noise: 0.03, seed: UInt64(seed))).dataset
      for forecast in Self.all(data, Self.settings()) {
        inside += forecast.actual.indices.count {
          forecast.lower[$0] <= forecast.actual[$0] && forecast.actual[$0] <= forecast.upper[$0]
        }
        periods += forecast.actual.count
      }
    }
    #expect(periods == 12 * 4 * 13)
    let share = Double(inside) / Double(periods)
    #expect(share > 0.8 && share < 0.98, "\(share) of the periods")
  }

  @Test("are left out where no model can be fitted")
  func unfit() {
    var data = Invented(Invented.Shape(periods: 104)).dataset
    for period in 0..<70 { data.outcome.values[period] = 5 }
    #expect(Self.all(data, Self.settings()).count < 3)
  }
}
