import FoundationEssentials
import MarketingData
import Settings
import Testing

import MediaMix

/// Where the benchmark data lie, if they do.
private enum BenchmarkData {
  static let folder: String? = {
    var root = #filePath
    for _ in 0..<4 { root = String(root[..<(root.lastIndex(of: "/") ?? root.startIndex)]) }
    let places = ["\(root)/../shared/data", "\(root)/../../shared/data"]
    return places.first { FileManager.default.fileExists(atPath: "\($0)/sim_nat3_104/data.csv") }
  }()
}

/// Accuracy on the benchmark sets that lie beside the project, where they are.
@Suite(.enabled(if: BenchmarkData.folder != nil, "the benchmark data are not beside the project"))
struct KnownTruthTests {
  private struct Truth: Decodable {
    var channels: [String: Channel]

    struct Channel: Decodable {
      var contribution_total: Double
    }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(BenchmarkData.folder)
    return Array(try #require(FileManager.default.contents(atPath: "\(folder)/\(name)")))
  }

  /// Estimated and true contribution per channel.
  private func results(_ set: String, _ settings: DataSettings) throws -> [(Double, Double)] {
    let loaded = try DataLoader.load(
      bytes: bytes("\(set)/data.csv"), file: "data.csv", settings: settings)
    let fit = try RidgeEngine.fit(loaded.dataset, settings: ModelSettings(), threads: 2)
    let analysis = Analysis.make(dataset: loaded.dataset, fit: fit, threads: 2)
    let truth = try JSONDecoder().decode(Truth.self, from: Data(bytes("\(set)/truth.json")))
    return try analysis.channels.map { channel in
      let known = try #require(truth.channels[channel.name])
      return (channel.whole.contribution.mean, known.contribution_total)
    }
  }

  @Test func contributionErrorIsBelowTheIncumbents() throws {
    let errors = try ["sim_nat3_104", "sim_nat5_156", "sim_nat8_156"].map { set in
      let results = try results(set, DataSettings())
      return results.reduce(0) { $0 + abs($1.0 - $1.1) } / results.reduce(0) { $0 + $1.1 }
    }
    #expect(errors.reduce(0, +) / 3 <= 0.4)
    #expect(errors.allSatisfy { $0 < 0.5 })
  }

  @Test func aDifferentSaturationIsStillRecovered() throws {
    var settings = DataSettings()
    settings.outcome = OutcomeSettings(column: "y", kind: .revenue)
    settings.channels = ["x1", "x2"].map { ChannelSettings(name: $0, spend: $0) }
    settings.events = ["event_1", "event_2"]
    settings.controls = []
    for (estimate, truth) in try results("pymc_mmm_example", settings) {
      #expect(abs(estimate / truth - 1) < 0.1)
    }
  }
}
