import Calendars
import Glibc
import MarketingData
import Testing

/// A simulated file taken apart again: each column by geo ("" for national data), then period.
private struct SimulatedFile {
  var columns: [String: [String: [Double]]] = [:]
  var starts: [CivilDate] = []
  var geos: [String] = []

  init(_ data: SimulatedData) throws {
    let texts = SimulatorTests.columns(data.csv)
    let name = try #require(["date", "week", "month"].first { texts[$0] != nil })
    let dates = (texts[name] ?? []).compactMap { CivilDate($0) }
    let keys = texts["geo"] ?? dates.map { _ in "" }
    for key in keys where !geos.contains(key) { geos.append(key) }
    starts = zip(keys, dates).filter { $0.0 == geos[0] }.map(\.1)
    for (column, values) in texts where column != name && column != "geo" {
      for (key, value) in zip(keys, values) {
        columns[column, default: [:]][key, default: []].append(try #require(Double(value)))
      }
    }
  }

  func values(_ column: String, _ geo: String) throws -> [Double] {
    try #require(columns[column]?[geo], "no column \(column)")
  }
}

/// The truth's formula written out again, for one geo.
private struct Recomputed {
  let truth: Truth
  let file: SimulatedFile
  let geo: String
  var share: Double { truth.geos[geo]?.share ?? 1 }

  /// By adstock and Hill, with all spend raised by a factor.
  func response(
    _ driver: [Double], decay: Double, half: Double, slope: Double, beta: Double, raised: Double = 1
  ) -> [Double] {
    var carried = 0.0
    return driver.map { value in
      carried = (1 - decay) * value * raised + decay * carried
      guard carried > 0 else { return 0 }
      let power = pow(carried, slope)
      return beta * share * power / (power + pow(half * share, slope))
    }
  }

  func contribution(_ name: String, raised: Double = 1) throws -> [Double] {
    let channel = try #require(truth.channels[name])
    let factor = truth.geos[geo]?.channels[name]?.factor ?? 1
    return response(
      try file.values(channel.driver, geo), decay: channel.decay, half: channel.halfSaturation,
      slope: channel.slope, beta: channel.beta, raised: raised
    ).map { $0 * factor }
  }

  func baseline() throws -> [Double] {
    let last = Double(max(file.starts.count - 1, 1))
    let level = truth.baseline.levelPerWeek * share * (truth.geos[geo]?.levelFactor ?? 1)
    var sums = file.starts.enumerated().map { period, start in
      let end = truth.frequency.lastDay(from: start)
      let days = Double(end.dayNumber - start.dayNumber + 1)
      let middle = start.adding(days: (end.dayNumber - start.dayNumber) / 2)
      let position =
        (Double(middle.dayOfYear) - 0.5) / (CivilDate.isLeap(middle.year) ? 366 : 365)
      let season = truth.baseline.seasonality.reduce(0) {
        $0 + $1.height * cos(2 * Double.pi * Double($1.order) * position - $1.phase)
      }
      let weekday =
        truth.baseline.weekdays.isEmpty ? 0 : truth.baseline.weekdays[start.weekday - 1]
      return level * days / 7
        * (1 + truth.baseline.growth * Double(period) / last + season + weekday)
    }
    for (event, effect) in truth.eventEffects {
      for (period, flag) in try file.values(event, geo).enumerated() {
        sums[period] += effect * share * flag
      }
    }
    for (control, effect) in truth.controlEffects {
      let reference = try #require(truth.controlReferences[control])
      for (period, value) in try file.values(control, geo).enumerated() {
        let start = file.starts[period]
        let days = Double(truth.frequency.next(after: start).dayNumber - start.dayNumber)
        sums[period] += effect * share * (value - reference) * days / 7
      }
    }
    return sums
  }

  func outcome() throws -> [Double] {
    var sums = try baseline()
    for name in truth.channels.keys {
      for (period, value) in try contribution(name).enumerated() { sums[period] += value }
    }
    for (name, organic) in truth.organic {
      let values = response(
        try file.values(name, geo), decay: organic.decay, half: organic.halfSaturation,
        slope: organic.slope, beta: organic.beta)
      for (period, value) in values.enumerated() { sums[period] += value }
    }
    let noise = truth.geos[geo]?.noise ?? truth.series.noise
    let outliers = truth.geos[geo]?.outliers ?? truth.series.outliers
    let levels = truth.geos[geo].map { $0.share * $0.levelFactor } ?? 1
    let totals = truth.geos.values.reduce(0) { $0 + $1.share * $1.levelFactor }
    for period in sums.indices {
      sums[period] += noise[period] + outliers[period]
      // How the number of buyers strays is the one part that no column and no parameter tells.
      if let demand = truth.series.parts["demand"] {
        sums[period] += demand[period] * (truth.geos.isEmpty ? 1 : levels / totals)
      }
    }
    return sums
  }
}

@Suite("The truth of simulated data")
struct TruthTests {
  /// Every scenario, and the frequencies and geos where they change something.
  static let cases: [SimulationSettings] =
    Scenario.allCases.map { SimulatorTests.settings(channels: 8, scenario: $0, seed: 9) }
    + [.default, .retail, .subscription, .demand, .confounded].flatMap { (scenario: Scenario) in
      [
        SimulatorTests.settings(weeks: 60, scenario: scenario, seed: 4, frequency: .daily),
        SimulatorTests.settings(weeks: 208, scenario: scenario, seed: 5, frequency: .monthly),
        SimulatorTests.settings(scenario: scenario, geos: 6, seed: 6),
      ]
    }
    + [
      SimulatorTests.settings(weeks: 30, scenario: .noisy, geos: 3, frequency: .daily),
      SimulatorTests.settings(weeks: 160, scenario: .retail, geos: 3, frequency: .monthly),
    ]

  @Test("parameters and noise give the outcome in the file, period by period", arguments: cases)
  func outcome(_ settings: SimulationSettings) throws {
    let data = Simulator.simulate(settings)
    let file = try SimulatedFile(data)
    var total = 0.0
    for geo in file.geos {
      var outcome = try file.values(data.truth.outcome.column, geo)
      if let value = data.truth.outcome.valueColumn {
        outcome = zip(outcome, try file.values(value, geo)).map { $0 * $1 }
      }
      let recomputed = try Recomputed(truth: data.truth, file: file, geo: geo).outcome()
      for (left, right) in zip(outcome, recomputed) { #expect(abs(left - right) < 0.006) }
      total += outcome.reduce(0, +)
    }
    #expect(abs(total / data.truth.outcomeTotal - 1) < 1e-9)
  }

  @Test(
    "what a channel brought is the sum of its periods, and its return that over spend",
    arguments: cases)
  func returns(_ settings: SimulationSettings) throws {
    let data = Simulator.simulate(settings)
    let file = try SimulatedFile(data)
    for (name, channel) in data.truth.channels {
      var (spend, brought, raised) = (0.0, 0.0, (small: 0.0, percent: 0.0))
      for geo in file.geos {
        let own = Recomputed(truth: data.truth, file: file, geo: geo)
        let money = try file.values(name + "_spend", geo).reduce(0, +)
        let contribution = try own.contribution(name).reduce(0, +)
        if let known = data.truth.geos[geo]?.channels[name] {
          #expect(abs(contribution - known.contributionTotal) < 1e-6 * max(1, contribution))
          #expect(abs(known.roi * money - contribution) < 1e-6 * max(1, contribution))
          let more = try own.contribution(name, raised: 1.0001).reduce(0, +) - contribution
          #expect(abs(more / 0.0001 - known.marginalRoi * money) < 1e-3 * max(1, contribution))
        }
        spend += money
        brought += contribution
        raised.small += try own.contribution(name, raised: 1.0001).reduce(0, +)
        raised.percent += try own.contribution(name, raised: 1.01).reduce(0, +)
      }
      let series = try #require(data.truth.series.channels[name])
      #expect(abs(series.reduce(0, +) - channel.contributionTotal) < 1e-6 * max(1, brought))
      #expect(abs(spend - channel.spendTotal) < 0.01)
      #expect(abs(brought - channel.contributionTotal) < 1e-6 * max(1, brought))
      #expect(abs(channel.roi * spend - brought) < 1e-6 * max(1, brought))
      let marginal = (raised.small - brought) / (0.0001 * spend)
      #expect(abs(marginal - channel.marginalRoi) < 1e-3 * max(1, channel.marginalRoi))
      // What one more percent of spend brings is the same but for the bend of the curve.
      let percent = (raised.percent - brought) / (0.01 * spend)
      #expect(abs(percent - channel.marginalRoi) < 0.01 * max(0.1, channel.marginalRoi))
      let carried = channel.decay > 0 ? pow(channel.decay, channel.halfLife) : 0.5
      #expect(abs(carried - 0.5) < 1e-9)
    }
  }

  @Test("all parts add up to the outcome, in all and in each period", arguments: cases)
  func addsUp(_ settings: SimulationSettings) throws {
    let truth = Simulator.simulate(settings).truth
    let series = truth.series
    for period in series.outcome.indices {
      let parts = [series.parts, series.organic, series.channels].flatMap(\.values)
      let sum = parts.reduce(series.noise[period] + series.outliers[period]) { $0 + $1[period] }
      #expect(abs(sum / series.outcome[period] - 1) < 1e-9)
    }
    let total =
      truth.baselineTotal + truth.organicTotal + truth.mediaTotal + truth.outlierTotal
      + truth.noiseTotal
    #expect(abs(total / truth.outcomeTotal - 1) < 1e-9)
    let parts = truth.baselineParts.values.reduce(0, +)
    #expect(abs(parts / truth.baselineTotal - 1) < 1e-9)
    let brought = truth.channels.values.reduce(0) { $0 + $1.contributionTotal }
    #expect(abs(brought / truth.mediaTotal - 1) < 1e-9)
    #expect((0.05...0.45).contains(truth.mediaShare))
    let count = Double(series.outcome.count)
    #expect(abs(truth.noiseTotal) < 5 * truth.noiseSd * count.squareRoot())
    let spread = (series.noise.reduce(0) { $0 + $1 * $1 } / count).squareRoot() / truth.noiseSd
    #expect(abs(spread - 1) < 5 / (2 * count).squareRoot() + 0.02)
    if !truth.geos.isEmpty {
      let geos = truth.geos.values
      let sold = geos.reduce(0) { $0 + $1.outcomeTotal }
      let base = geos.reduce(0) { $0 + $1.baselineTotal }
      #expect(abs(sold / truth.outcomeTotal - 1) < 1e-9)
      #expect(abs(base / truth.baselineTotal - 1) < 1e-9)
    }
  }
}

extension SimulationSettings: CustomTestStringConvertible {
  public var testDescription: String {
    "\(scenario.rawValue) \(frequency.rawValue) \(geos) geos, \(channels) channels"
  }
}
