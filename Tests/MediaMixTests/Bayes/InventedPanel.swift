import Calendars
import Glibc
import MarketingData
import MediaMix
import Settings
import Statistics

/// A panel made by the model itself: per geography a level that trend and season scale, and its own media effects.
struct InventedPanel {
  var dataset: Dataset
  /// Contribution of each channel in each geography.
  var truth: [[Double]]

  init(geos: Int = 4, weeks: Int = 60, noise: Double = 0.02, seed: UInt64 = 5) {
    var random = SeededGenerator(seed: seed)
    var starts = [CivilDate(dayNumber: 18_994)]
    while starts.count < weeks {
      starts.append(Frequency.weekly.next(after: starts[starts.count - 1]))
    }
    let names = (0..<geos).map { "region \($0 + 1)" }
    let people = names.indices.map { 1_000 * Double($0 + 1) }
    var parts: [Dataset] = []
    var truth = [[Double]](repeating: [], count: 2)
    for geo in names.indices {
      let level = 20 * exp(0.1 * random.normal())
      var outcome = starts.indices.map { week in
        let year = 2 * Double.pi * Double(starts[week].dayOfYear) / 365.25
        return level * (1 + 0.05 * Double(week) / Double(weeks) + 0.05 * cos(year)) * people[geo]
      }
      var channels: [Channel] = []
      for (index, effect) in [6.0, 3.0].enumerated() {
        let spend = starts.indices.map { week in
          let isOn = index == 1 || (week / 4 + geo).isMultiple(of: 2)
          return isOn ? people[geo] * exp(0.5 * random.normal()) : 0
        }
        let parameters = ChannelParameters(decay: 0.4, halfSaturation: 1, slope: 1.2, effect: 1)
        let own = effect * exp(0.15 * random.normal()) * people[geo]
        let response = ResponseForm().response(spend.map { $0 / people[geo] }, parameters).map {
          own * $0
        }
        truth[index].append(Summation.sum(response))
        channels.append(Channel(name: "channel \(index + 1)", spend: spend))
        for week in starts.indices { outcome[week] += response[week] }
      }
      let price = starts.map { _ in 1 + 0.05 * random.normal() }
      for week in starts.indices {
        outcome[week] += level * people[geo] * (noise * random.normal() - 0.5 * (price[week] - 1))
      }
      parts.append(
        Dataset(
          name: names[geo], frequency: .weekly, starts: starts,
          outcome: Outcome(name: "sales", kind: .revenue, values: outcome, isMoney: true),
          currency: "USD", channels: channels, controls: [Series(name: "price", values: price)]))
    }
    self.truth = truth
    dataset = parts[0]
    dataset.name = "invented"
    dataset.geos = names
    dataset.panel = GeoPanel(data: parts, populations: people)
    let all = Summation.sum(people)
    for week in starts.indices {
      dataset.outcome.values[week] = Summation.sum(parts.map { $0.outcome.values[week] })
      dataset.controls[0].values[week] = Summation.sum(
        zip(parts, people).map { $0.controls[0].values[week] * $1 / all })
      for channel in dataset.channels.indices {
        dataset.channels[channel].spend[week] = Summation.sum(
          parts.map { $0.channels[channel].spend[week] })
      }
    }
  }
}
