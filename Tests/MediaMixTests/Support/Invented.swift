import Calendars
import Glibc
import MarketingData
import Settings
import Statistics

import MediaMix

/// Data made by the model itself, with the contributions that went in.
struct Invented {
  var dataset: Dataset
  /// Per channel and period.
  var truth: [[Double]]

  struct Shape {
    var periods = 130
    var frequency = Frequency.weekly
    /// Return per unit of spend, per channel.
    var returns = [3.0, 1.5]
    /// Standard deviation of the noise, as a share of the level.
    var noise = 0.02
    var level = 1_000.0
    /// The second channel spends as the first does.
    var isCollinear = false
    var seed: UInt64 = 11
  }

  init(_ shape: Shape = Shape()) {
    var random = SeededGenerator(seed: shape.seed)
    let start = CivilDate(dayNumber: 18_994)  // 2022-01-02
    var starts = [start]
    while starts.count < shape.periods {
      starts.append(shape.frequency.next(after: starts[starts.count - 1]))
    }
    var channels: [Channel] = []
    var truth: [[Double]] = []
    for (index, roi) in shape.returns.enumerated() {
      let name = "channel \(index + 1)"
      var spend = (0..<shape.periods).map { period in
        let isOn = index.isMultiple(of: 2) ? (period / 5) % 2 == 0 : true
        return isOn ? 50 * exp(0.5 * random.normal()) : 0
      }
      if shape.isCollinear, index == 1 {
        spend = channels[0].spend.map { $0 * exp(0.02 * random.normal()) }
      }
      var parameters = ChannelParameters(decay: 0.4, halfSaturation: 1, slope: 1.2, effect: 1)
      parameters.halfSaturation = 0.5 * (ResponseForm().carried(spend, parameters).max() ?? 1)
      let response = ResponseForm().response(spend, parameters)
      let effect = roi * Summation.sum(spend) / Summation.sum(response)
      channels.append(Channel(name: name, spend: spend))
      truth.append(response.map { effect * $0 })
    }
    let price = (0..<shape.periods).map { _ in 1 + 0.05 * random.normal() }
    let outcome = (0..<shape.periods).map { period in
      let year = 2 * Double.pi * Double(starts[period].dayOfYear) / 365.25
      let share = Double(period) / Double(shape.periods)
      let baseline = shape.level * (1 + 0.1 * share + 0.08 * cos(year))
      let noise = shape.noise * shape.level * random.normal()
      return baseline - shape.level * 0.8 * (price[period] - 1) + noise
        + truth.reduce(0) { $0 + $1[period] }
    }
    dataset = Dataset(
      name: "invented", frequency: shape.frequency, starts: starts,
      outcome: Outcome(name: "sales", kind: .revenue, values: outcome, isMoney: true),
      currency: "USD", channels: channels, controls: [Series(name: "price", values: price)])
    self.truth = truth
  }

  /// Sum of |estimated - true| contribution / sum of true contributions.
  func contributionError(_ analysis: Analysis) -> Double {
    let totals = truth.map { Summation.sum($0) }
    let errors = zip(analysis.channels, totals).map { abs($0.whole.contribution.mean - $1) }
    return Summation.sum(errors) / Summation.sum(totals)
  }
}

/// Settings with fewer draws than the default, to keep tests quick.
func quickSettings(draws: Int = 40) -> ModelSettings {
  var settings = ModelSettings()
  settings.draws = draws
  return settings
}

/// A fit and its analysis with `quickSettings`.
func analyse(_ dataset: Dataset, _ settings: ModelSettings = quickSettings(), threads: Int = 2)
  throws -> Analysis
{
  let fit = try RidgeEngine.fit(dataset, settings: settings, threads: threads)
  return Analysis.make(dataset: dataset, fit: fit, threads: threads)
}
