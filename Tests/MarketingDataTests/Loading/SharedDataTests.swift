import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// What each known data set is, without a configuration.
struct KnownSet: Sendable, CustomTestStringConvertible {
  var name: String
  var periods: Int
  var first: String
  var outcome: String
  var kind: OutcomeKind
  var channels: [String]
  var exposed: [String] = []
  var controls: [String] = []
  var organic: [String] = []
  var events: [String] = []
  var geos = 0

  var testDescription: String { name }

  static let holidays = ["holiday_black_friday", "holiday_christmas", "holiday_easter"]
  static let meridianChannels = ["Channel0", "Channel1", "Channel2", "Channel3"]
  static let meridianControls = ["competitor_activity_score_control", "sentiment_score_control"]

  static let all = [
    KnownSet(
      name: "meridian_national_media", periods: 156, first: "2021-01-25", outcome: "conversions",
      kind: .conversions, channels: meridianChannels, exposed: meridianChannels,
      controls: meridianControls),
    KnownSet(
      name: "meridian_geo_media", periods: 156, first: "2021-01-25", outcome: "conversions",
      kind: .conversions,
      channels: meridianChannels, exposed: meridianChannels, controls: meridianControls, geos: 20),
    KnownSet(
      name: "robyn_simulated_weekly", periods: 208, first: "2015-11-23", outcome: "revenue",
      kind: .revenue,
      channels: ["tv", "ooh", "print", "search", "facebook"], exposed: ["search", "facebook"],
      controls: ["competitor_sales_B"], organic: ["newsletter"],
      events: ["events: event1", "events: event2"]),
    KnownSet(
      name: "sim_nat3_104", periods: 104, first: "2023-01-02", outcome: "sales", kind: .revenue,
      channels: ["tv", "search", "social"], controls: ["price_index"], events: holidays),
    KnownSet(
      name: "sim_nat5_156", periods: 156, first: "2022-01-03", outcome: "sales", kind: .revenue,
      channels: ["tv", "search", "social", "ooh", "radio"],
      controls: ["price_index", "temperature_anomaly"],
      events: holidays),
    KnownSet(
      name: "sim_nat8_156", periods: 156, first: "2022-01-03", outcome: "sales", kind: .revenue,
      channels: ["tv", "ctv", "search", "social", "video", "display", "radio", "email"],
      controls: ["price_index", "competitor_index"], events: holidays),
    KnownSet(
      name: "sim_geo5_20x104", periods: 104, first: "2023-01-02", outcome: "sales", kind: .revenue,
      channels: ["tv", "search", "social", "radio", "ooh"], controls: ["price_index"],
      events: holidays, geos: 20),
  ]
}

@Suite(.enabled(if: SharedData.isPresent))
struct SharedDataTests {
  @Test(arguments: KnownSet.all)
  func columnsOfKnownSetsAreDetected(_ set: KnownSet) throws {
    let loaded = try DataLoader.load(
      bytes: SharedData.bytes(set.name), file: "\(set.name)/data.csv")
    let data = loaded.dataset
    #expect(data.count == set.periods)
    #expect(data.frequency == .weekly)
    #expect(data.starts.first?.description == set.first)
    #expect(data.outcome.name == set.outcome)
    #expect(data.outcome.kind == set.kind)
    #expect(data.outcome.isMoney)
    #expect(data.channels.map(\.name) == set.channels)
    #expect(Set(data.channels.filter { $0.exposure != nil }.map(\.name)) == Set(set.exposed))
    #expect(data.controls.map(\.name) == set.controls)
    #expect(data.organic.map(\.name) == set.organic)
    #expect(data.events.map(\.name) == set.events)
    #expect(data.geos.count == set.geos)
    #expect(!loaded.findings.contains { $0.severity == .error })
  }

  @Test func channelsThatCannotBeToldAreAskedFor() throws {
    let bytes = try SharedData.bytes("pymc_mmm_example")
    let error = #expect(throws: Unusable.self) {
      try DataLoader.load(bytes: bytes, file: "data.csv")
    }
    let fix = error?.findings.first { $0.code == "data.no-channels" }?.fix ?? ""
    #expect(fix.contains("- {name: x1, spend: x1}"))
    #expect(fix.contains("- {name: x2, spend: x2}"))
    #expect(!fix.contains("dayofyear"))
    #expect(fix.contains("events: [event_1, event_2]"))
  }

  @Test func aConfigurationNamesChannelsThatCannotBeTold() throws {
    var settings = DataSettings()
    settings.date = "date_week"
    settings.outcome = OutcomeSettings(column: "y", kind: .revenue)
    settings.channels = ["x1", "x2"].map { ChannelSettings(name: $0, spend: $0) }
    settings.controls = ["event_1", "event_2"]
    let loaded = try DataLoader.load(
      bytes: SharedData.bytes("pymc_mmm_example"), file: "data.csv", settings: settings)
    #expect(loaded.dataset.count == 179)
    #expect(loaded.dataset.channels.map(\.name) == ["x1", "x2"])
    #expect(loaded.dataset.controls.map(\.name) == ["event_1", "event_2"])
    #expect(loaded.detection.role(of: "t") == .ignored)
    #expect(loaded.detection.role(of: "dayofyear") == .ignored)
  }
}
