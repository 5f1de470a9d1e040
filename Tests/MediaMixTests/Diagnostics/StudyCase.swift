import Calendars
import Glibc
import MarketingData
import MediaMix
import Settings
import Statistics

/// A model of linear terms and ready-made contributions, and what is left of an outcome.
struct StudyCase {
  var outcome: [Double]
  /// Per channel and period; the spend is half of it.
  var media: [[Double]]
  var baseline: [Double]
  var terms: [Term] = []
  var draws: [Draw] = []
  var variances: [Double] = []
  /// Half-width of each channel's interval, as a share of its contribution.
  var reach = 0.2

  /// A hundred and four weeks with a season, two channels and noise; the second channel's level is multiplied by `change` in the
  /// second half.
  init(change: Double = 1, noise: Double = 10, seed: UInt64 = 4, periods: Int = 104) {
    var random = SeededGenerator(seed: seed, stream: 31)
    let weeks = 0..<periods
    baseline = weeks.map { 1_000 + 50 * sin(Double($0) / 8.3) }
    media = (0..<2).map { _ in weeks.map { _ in random.uniform(20, 180) } }
    outcome = baseline
    for week in weeks {
      let factor = week < periods / 2 ? 1 : change
      outcome[week] += media[0][week] + factor * media[1][week] + noise * random.normal()
    }
    variances = weeks.map { _ in 0.08 * noise * noise }
    draws = [Draw(coefficients: [], channels: [], noise: noise)]
  }

  var dataset: Dataset {
    let start = CivilDate(dayNumber: 18_994)
    return Dataset(
      name: "study", frequency: .weekly, starts: outcome.indices.map { start.adding(days: 7 * $0) },
      outcome: Outcome(name: "sales", kind: .revenue, values: outcome, isMoney: true),
      currency: "USD",
      channels: media.indices.map { index in
        Channel(name: "channel \(index)", spend: media[index].map { $0 / 2 })
      })
  }

  var decomposition: Decomposition {
    func part(_ name: String, _ values: [Double]) -> Decomposition.Part {
      let sum = Summation.sum(values)
      return Decomposition.Part(
        name: name, values: values, totals: [sum],
        total: Estimate(
          mean: sum, median: sum, lower: sum * (1 - reach), upper: sum * (1 + reach),
          innerLower: sum, innerUpper: sum))
    }
    let expected = outcome.indices.map { week in
      baseline[week] + media.reduce(0) { $0 + $1[week] }
    }
    return Decomposition(
      baseline: part("baseline", baseline), components: [],
      channels: media.indices.map { part("channel \($0)", media[$0]) }, expected: expected,
      lower: expected, upper: expected, residual: zip(outcome, expected).map { $0 - $1 })
  }

  var diagnostics: ModelDiagnostics {
    let dataset = dataset
    let fit = Fit(
      method: .ridge, seed: 1, interval: 0.9, terms: terms,
      channelNames: dataset.channels.map(\.name), draws: draws)
    return ModelDiagnostics.make(
      dataset: dataset, fit: fit, decomposition: decomposition, media: media,
      variances: variances)
  }
}
