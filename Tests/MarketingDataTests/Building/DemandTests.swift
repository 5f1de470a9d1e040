import Findings
import MarketingData
import Settings
import Testing

/// The sample file with a measure of demand of the given name in place of its price.
private func file(_ name: String) -> SampleFile {
  var file = SampleFile().with(column: 4) { "\(500 + $0 * 31 % 47)" }
  file.header[4] = name
  return file
}

@Suite("Measures of demand")
struct DemandTests {
  @Test("named in the configuration, they are demand and no control")
  func configured() throws {
    var settings = DataSettings()
    settings.demand = [DemandSettings(column: "queries", channels: ["search"])]
    let result = load(file("queries"), settings: settings)
    let data = try #require(result.data?.dataset)
    #expect(data.controls.isEmpty)
    #expect(data.demand.map(\.series.name) == ["queries"])
    #expect(data.demand[0].channels == ["search"])
    let wanted: [Double] = (0..<60).map { Double(500 + $0 * 31 % 47) }
    #expect(data.demand[0].series.values == wanted)
    #expect(result.findings.isEmpty)
  }

  @Test("a channel that does not exist is an error that names the nearest")
  func unknownChannel() {
    var settings = DataSettings()
    settings.demand = [DemandSettings(column: "queries", channels: ["serch"])]
    #expect(
      load(file("queries"), settings: settings).findings.map(\.line) == [
        "error: data.csv, column queries: data.demand names a channel \"serch\", which the data do not have. "
          + "Did you mean \"search\"?"
      ])
  }

  @Test(
    "a column that looks like one stays a control, with a note",
    arguments: [
      "search_queries", "brand_queries", "query_volume", "search_volume", "gqv", "store_visits",
      "sessions", "traffic", "webTraffic", "category_search_queries",
    ])
  func suggested(name: String) throws {
    let result = load(file(name))
    #expect(result.data?.dataset.demand.isEmpty == true)
    #expect(result.data?.dataset.controls.map(\.name) == [name])
    let finding = try #require(result.findings.first)
    #expect(finding.code == "data.looks-like-demand")
    #expect(finding.severity == .note)
    #expect(finding.fix.contains("data: {demand: [{column: \(name), channels: [search]}]}"))
  }

  @Test(
    "other controls, and those the configuration names, are not remarked on",
    arguments: ["price", "competitor_traffic", "volume_index", "temperature"])
  func unsuspicious(name: String) {
    #expect(load(file(name)).findings.isEmpty)
    var settings = DataSettings()
    settings.controls = ["traffic"]
    #expect(load(file("traffic"), settings: settings).findings.isEmpty)
  }
}
