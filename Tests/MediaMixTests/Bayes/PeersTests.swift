import Foundation
import MarketingData
import Settings
import Testing

import MediaMix

/// The presets beside what the tools they follow computed on the same data, in files that lie beside the project.
@Suite struct PeersTests {
  struct Peer: Decodable {
    struct Quantity: Decodable {
      var mean: Double
      var sd: Double
      var p5: Double
      var p95: Double
    }

    struct Channel: Decodable {
      var roi: Quantity
      var contribution: Quantity
    }

    struct Sampling: Decodable {
      var divergences: Int
    }

    var data: String
    var channels: [String: Channel]
    var sampling: Sampling
  }

  static let shared: String? = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return ["/\(root)/../shared", "/\(root)/../../shared"].first {
      FileManager.default.fileExists(atPath: $0 + "/reference/peers")
    }
  }()

  /// File, preset and Meridian's knots.
  static let files: [(String, ModelPreset, Int?)] = [
    ("pymc_mmm_example", .pymcMarketing, nil), ("pymc_sim_nat3_104", .pymcMarketing, nil),
    ("pymc_sim_nat8_156", .pymcMarketing, nil), ("meridian_sim_nat3_104_knots1", .meridian, 1),
    ("meridian_sim_nat8_156_knots16", .meridian, 16),
    ("meridian_national_media_knots1", .meridian, 1),
  ]

  @Test(.enabled(if: shared != nil), arguments: files)
  func presetsAgreeWithTheirTools(_ file: String, _ preset: ModelPreset, _ knots: Int?) throws {
    func bytes(_ path: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: (Self.shared ?? "") + path))
    }
    let peer = try JSONDecoder().decode(
      Peer.self, from: try bytes("/reference/peers/\(file).json"))
    var settings = ModelSettings(preset: preset)
    settings.bayes.knots = knots
    if preset == .pymcMarketing {
      settings.trend = .linear
      settings.seasonality.harmonics = 2
    }
    var roles = DataSettings()
    if peer.data == "pymc_mmm_example" {
      roles.outcome = OutcomeSettings(column: "y", kind: .revenue)
      roles.channels = ["x1", "x2"].map { ChannelSettings(name: $0, spend: $0) }
      roles.controls = ["event_1", "event_2"]
    }
    let data = try DataLoader.load(
      bytes: [UInt8](try bytes("/data/\(peer.data)/data.csv")), file: "data.csv", settings: roles)
    let fit = try BayesEngine.fit(data.dataset, settings: settings, threads: 2)
    let analysis = Analysis.make(dataset: data.dataset, fit: fit, threads: 2)
    let (room, tailRoom) = peer.sampling.divergences > 0 ? (0.3, 0.4) : (0.15, 0.25)
    #expect(analysis.channels.count == peer.channels.count)
    for channel in analysis.channels {
      let theirs = try #require(
        peer.channels.first { $0.key.lowercased() == channel.name.lowercased() }?.value,
        "\(channel.name) is not among \(peer.channels.keys.sorted())")
      let roi = try #require(channel.whole.roi)
      for (ours, theirs) in [(roi, theirs.roi), (channel.whole.contribution, theirs.contribution)] {
        #expect(abs(ours.mean - theirs.mean) < room * theirs.sd, "\(channel.name)")
        #expect(abs(ours.lower - theirs.p5) < tailRoom * theirs.sd, "\(channel.name)")
        #expect(abs(ours.upper - theirs.p95) < tailRoom * theirs.sd, "\(channel.name)")
      }
    }
  }
}
