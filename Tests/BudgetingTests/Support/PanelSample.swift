import Calendars
import Glibc
import MarketingData
import MediaMix
import Statistics

/// An analysis of three geographies with effects of their own.
enum PanelSample {
  static let periods = 110

  static let analysis: Analysis = {
    var random = SeededGenerator(seed: 8, stream: 3)
    let start = CivilDate(dayNumber: 18_994)
    let starts = (0..<periods).map { start.adding(days: 7 * $0) }
    let people = [900.0, 2_000, 1_400]
    let parts = people.map { people in
      Dataset(
        name: "geo", frequency: .weekly, starts: starts,
        outcome: Outcome(
          name: "sales", kind: .revenue, values: starts.map { _ in people * random.uniform(8, 12) },
          isMoney: true), currency: "USD",
        channels: ["tv", "search"].map { name in
          Channel(name: name, spend: starts.map { _ in people * random.uniform(0.3, 2.5) })
        })
    }
    var whole = parts[0]
    whole.outcome.values = sum(parts.map(\.outcome.values))
    for channel in whole.channels.indices {
      whole.channels[channel].spend = sum(parts.map { $0.channels[channel].spend })
    }
    whole.geos = ["north", "south", "west"]
    whole.panel = GeoPanel(data: parts, populations: people)
    let draws = (0..<30).map { _ in
      Draw(
        coefficients: [40_000 + 500 * random.normal()],
        channels: whole.channels.map { _ in
          ChannelParameters(
            decay: random.uniform(0.2, 0.6), halfSaturation: random.uniform(0.8, 3),
            slope: random.uniform(0.7, 1.5), effect: random.uniform(1, 4),
            geoFactors: people.map { _ in exp(0.3 * random.normal()) })
        }, noise: 400)
    }
    let fit = Fit(
      method: .bayes, seed: 1, interval: 0.9,
      terms: [Term(name: "level", part: .level, values: starts.map { _ in 1 })],
      channelNames: whole.channels.map(\.name), draws: draws)
    return Analysis.make(dataset: whole, fit: fit, threads: 2)
  }()

  private static func sum(_ series: [[Double]]) -> [Double] {
    series[0].indices.map { period in series.reduce(0) { $0 + $1[period] } }
  }
}
