import Calendars
import Glibc
import MarketingData
import Testing

@Suite("Simulated data")
struct SimulatorTests {
  static func settings(
    weeks: Int = 104, channels: Int = 5, scenario: Scenario = .default, geos: Int = 0,
    seed: UInt64 = 1, frequency: Frequency = .weekly
  ) -> SimulationSettings {
    var settings = SimulationSettings()
    settings.weeks = weeks
    settings.channels = channels
    settings.scenario = scenario
    settings.geos = geos
    settings.seed = seed
    settings.frequency = frequency
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
