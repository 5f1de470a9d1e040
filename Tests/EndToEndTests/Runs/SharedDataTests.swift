import Foundation
import Summary
import Testing

/// Sets of data that lie beside a development checkout and are not part of the project.
enum SharedData {
  static let folder: String? = ["/../shared/data", "/../../shared/data"]
    .map { BuiltProgram.root + $0 }
    .first { FileManager.default.fileExists(atPath: $0) }

  static let names: [String] = {
    guard let folder else { return [] }
    return (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }()

  /// What `spec.json` says about the columns.
  struct Spec: Decodable {
    var date: String
    var target: String
    var media: [String]
    var channels: [String]
    var exposure: [String]?
    var exposure_partial: [String: String]?
    var revenue_per_kpi: String?
    var controls: [String]
    var categorical: [String]?
    var organic: [String]?
    var geo: String?
    var population: String?
  }

  /// A configuration in JSON that says the same.
  static func configuration(_ name: String) throws -> String {
    let path = URL(fileURLWithPath: (folder ?? "") + "/\(name)/spec.json")
    let spec = try JSONDecoder().decode(Spec.self, from: Data(contentsOf: path))
    var channels: [[String: String]] = []
    for (index, column) in spec.media.enumerated() {
      var channel = ["name": spec.channels[index], "spend": column]
      channel["exposure"] = spec.exposure?[index] ?? spec.exposure_partial?[spec.channels[index]]
      channels.append(channel)
    }
    var outcome: [String: Any] = ["column": spec.target]
    if let value = spec.revenue_per_kpi {
      outcome["kind"] = "conversions"
      outcome["value_per_conversion"] = value
    }
    var data: [String: Any] = [
      "date": spec.date, "outcome": outcome, "channels": channels, "controls": spec.controls,
      "events": spec.categorical ?? [], "organic": spec.organic ?? [],
    ]
    data["geo"] = spec.geo
    data["population"] = spec.population
    let object = ["data": data, "model": ["draws": 100, "warmup": 300]]
    let bytes = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("Data beside the checkout", .enabled(if: !SharedData.names.isEmpty))
struct SharedDataTests {
  @Test(
    "a report comes without a configuration where columns have the usual names",
    arguments: SharedData.names)
  func bare(name: String) throws {
    let work = try Workplace()
    let folder = try #require(SharedData.folder)
    let outcome = try work.run("run", "\(folder)/\(name)/data.csv", "--output", "report")
    // Columns called x1 and x2 cannot be told to be spend: the configuration to write is shown.
    if name == "pymc_mmm_example" {
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("channels:"))
    } else {
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try work.names("report") == ReportFilesTests.names)
    }
  }

  @Test(
    "a report comes with a configuration written from the specification",
    arguments: SharedData.names)
  func configured(name: String) throws {
    let work = try Workplace()
    let folder = try #require(SharedData.folder)
    try work.put(try SharedData.configuration(name), "mmm.json")
    let outcome = try work.run(
      "run", "\(folder)/\(name)/data.csv", "--config", "mmm.json", "--output", "report")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.names("report") == ReportFilesTests.names)
    let summary = try SummaryCoding.decode(try work.bytes("report/executive_summary.json"))
    #expect(
      summary.channels.count
        == (try SharedData.configuration(name).split(separator: "\"spend\":").count - 1))
  }
}
