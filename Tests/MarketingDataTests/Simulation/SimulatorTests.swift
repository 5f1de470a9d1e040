import Glibc
import MarketingData
import Testing

@Suite("Simulated data")
struct SimulatorTests {
  static func settings(
    weeks: Int = 104, channels: Int = 5, scenario: Scenario = .default, geos: Int = 0,
    seed: UInt64 = 1
  ) -> SimulationSettings {
    var settings = SimulationSettings()
    settings.weeks = weeks
    settings.channels = channels
    settings.scenario = scenario
    settings.geos = geos
    settings.seed = seed
    return settings
  }

  /// The columns of a CSV without quotes, by header.
  static func columns(_ csv: [UInt8]) -> [String: [String]] {
    let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n")
    let cells = lines.map { $0.split(separator: ",").map(String.init) }
    var columns: [String: [String]] = [:]
    for (index, name) in cells[0].enumerated() {
      columns[name] = cells.dropFirst().map { $0[index] }
    }
    return columns
  }

  static func numbers(_ texts: [String]?) -> [Double] { (texts ?? []).compactMap { Double($0) } }

  @Test("the same settings give the same bytes, other seeds other data")
  func reproducible() {
    let first = Simulator.simulate(Self.settings())
    #expect(first.csv == Simulator.simulate(Self.settings()).csv)
    #expect(first.truth == Simulator.simulate(Self.settings()).truth)
    #expect(first.csv != Simulator.simulate(Self.settings(seed: 2)).csv)
  }

  @Test(
    "the truth is what its parameters give for the spend in the file", arguments: Scenario.allCases)
  func truth(scenario: Scenario) throws {
    let simulated = Simulator.simulate(Self.settings(channels: 8, scenario: scenario, seed: 9))
    let columns = Self.columns(simulated.csv)
    for (name, truth) in simulated.truth.channels {
      let spend = Self.numbers(columns[name + "_spend"])
      #expect(spend.count == 104)
      // The definition written out again; a step of the spend gives the marginal return.
      func contribution(_ factor: Double) -> Double {
        var carried = 0.0
        return spend.reduce(0) { sum, money in
          carried = (1 - truth.decay) * money * factor + truth.decay * carried
          let power = pow(carried, truth.slope)
          return sum + truth.beta * power / (power + pow(truth.halfSaturation, truth.slope))
        }
      }
      let total = spend.reduce(0, +)
      #expect(abs(total - truth.spendTotal) < 0.01)
      #expect(abs(contribution(1) / truth.contributionTotal - 1) < 1e-9)
      #expect(abs(truth.contributionTotal / total - truth.roi) < 1e-6)
      let slope = (contribution(1.0001) - contribution(0.9999)) / (0.0002 * total)
      #expect(abs(slope / truth.marginalRoi - 1) < 1e-4)
    }
  }

  @Test("baseline, media and noise add up to the outcome", arguments: Scenario.allCases, [0, 6])
  func addsUp(scenario: Scenario, geos: Int) throws {
    let simulated = Simulator.simulate(Self.settings(scenario: scenario, geos: geos, seed: 4))
    let truth = simulated.truth
    let revenue = Self.numbers(Self.columns(simulated.csv)["revenue"])
    #expect(revenue.count == 104 * max(geos, 1))
    #expect(abs(revenue.reduce(0, +) / truth.outcomeTotal - 1) < 1e-9)
    let parts = truth.baselineParts
    let baseline =
      parts.level + parts.trend + parts.seasonality + parts.events + parts.controls
      + (parts.demand ?? 0)
    #expect(abs(baseline / truth.baselineTotal - 1) < 1e-9)
    // The noise of 104 weeks sums to less than five standard errors.
    let noise = truth.outcomeTotal - truth.baselineTotal - truth.mediaTotal
    #expect(abs(noise) < 5 * truth.noiseSd * 104.0.squareRoot())
    #expect((0.05...0.4).contains(truth.mediaShare))
  }

  @Test("geos share one truth")
  func geos() {
    let simulated = Simulator.simulate(Self.settings(geos: 6))
    let columns = Self.columns(simulated.csv)
    #expect(Set(columns["geo"] ?? []).count == 6)
    #expect(abs(simulated.truth.geoShares.values.reduce(0, +) - 1) < 1e-12)
    for (name, truth) in simulated.truth.channels {
      let total = Self.numbers(columns[name + "_spend"]).reduce(0, +)
      #expect(abs(total - truth.spendTotal) < 0.01)
    }
  }

  @Test("channels move together only where the scenario says so")
  func collinear() {
    func correlation(_ scenario: Scenario) -> Double {
      let csv = Simulator.simulate(Self.settings(weeks: 156, scenario: scenario)).csv
      let columns = Self.columns(csv)
      let left = Self.numbers(columns["search_spend"])
      let right = Self.numbers(columns["social_spend"])
      let means = (left.reduce(0, +) / 156, right.reduce(0, +) / 156)
      func product(_ a: [Double], _ b: [Double], _ m: (Double, Double)) -> Double {
        zip(a, b).reduce(0) { $0 + ($1.0 - m.0) * ($1.1 - m.1) }
      }
      return product(left, right, means)
        / (product(left, left, (means.0, means.0)) * product(right, right, (means.1, means.1)))
        .squareRoot()
    }
    #expect(correlation(.collinear) > 0.8)
    #expect(correlation(.default) < 0.5)
  }

  @Test("short and narrow data are made too", arguments: [(1, 1), (2, 12), (26, 3)])
  func small(weeks: Int, channels: Int) {
    let simulated = Simulator.simulate(Self.settings(weeks: weeks, channels: channels))
    let columns = Self.columns(simulated.csv)
    #expect(columns["week"]?.count == weeks)
    #expect(columns["week"]?.last == "2026-09-21")
    #expect(simulated.truth.channels.count == channels)
  }

  @Test("the demo's data are those the documented command makes")
  func demo() throws {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let path = root + "/assets/demo/data.csv"
    let file = try #require(fopen(path, "r"), "\(path) is missing")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    // mmm generate --weeks 156 --channels 7 --scenario easy --seed 7 --output assets/demo/data.csv
    #expect(
      bytes
        == Simulator.simulate(Self.settings(weeks: 156, channels: 7, scenario: .easy, seed: 7)).csv)
  }
}
