import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// Builds a weekly file from headers, with values that suit their names.
func weekly(_ header: [String], weeks: Int = 60, _ value: (Int, Int) -> String) -> [UInt8] {
  let monday = CivilDate(dayNumber: 18_995)
  var text = (["date"] + header).joined(separator: ",") + "\n"
  for week in 0..<weeks {
    let cells = header.indices.map { value(week, $0) }
    text += ([monday.adding(days: 7 * week).description] + cells).joined(separator: ",") + "\n"
  }
  return Array(text.utf8)
}

/// Numbers that no two columns share and that do not follow time.
func wild(_ week: Int, _ column: Int) -> String {
  String(100 + (week * (31 + 14 * column) + week * week * (7 + column)) % 211)
}

@Suite struct DetectionTests {
  @Test(arguments: [
    ("tv_spend", "tv"), ("TV Spend", "TV"), ("spend_tv", "tv"), ("tvSpend", "tv"),
    ("TVSpend", "TV"),
    ("tv_cost", "tv"), ("cost_tv", "tv"), ("tv_S", "tv"), ("Spend - Paid Search", "Paid Search"),
    ("paid_search_spend", "paid_search"), ("tv_spend_usd", "tv"), ("TV (spend)", "TV"),
    ("mdsp_dm", "dm"),
    ("tv investment", "tv"), ("spend_on_tv", "tv"), ("AdSpend_TV", "Spend_TV"),
  ])
  func spendIsToldByItsName(_ column: String, _ channel: String) {
    let result = load(weekly(["revenue", column], wild))
    let role = result.data?.detection.role(of: column)
    if column == "AdSpend_TV" {
      // Two words of which the second, not the first, says spend: not a known form.
      #expect(role?.channel == nil)
    } else {
      #expect(role == .spend(channel: channel))
    }
  }

  @Test func theOutcomeSuggestedIsNotACostAPlaceOrACount() {
    let result = load(
      weekly(["tv_spend", "tv_clicks", "population", "week", "profit"]) {
        $1 == 3 ? String($0 + 1) : wild($0, $1)
      })
    let fixes = result.findings.filter { $0.code == "data.no-outcome" }.compactMap(\.fix)
    #expect(fixes.count == 1)
    #expect(fixes.allSatisfy { $0.contains("{column: \"profit\", kind: revenue}") })
  }

  @Test func theOutcomeSuggestedIsNoControl() {
    let controls = ["price", "temperature_anomaly", "competitor_index", "store_visits", "cpi"]
    func fix(_ columns: [String]) -> String? {
      load(weekly(["tv_spend"] + columns, wild)).findings
        .first { $0.code == "data.no-outcome" }?.fix
    }
    #expect(fix(controls + ["profit"])?.contains("{column: \"profit\", kind: revenue}") == true)
    #expect(fix(controls)?.contains("{column: \"revenue\", kind: revenue}") == true)
  }

  @Test(arguments: [
    "competitor_spend", "cost_of_goods", "shipping_cost", "cost_per_click", "unit_cost", "price",
    "temperature",
    "gas_s",
  ])
  func whatIsNotSpendIsAControl(_ column: String) {
    let result = load(weekly(["revenue", "tv_spend", column], wild))
    #expect(result.data?.detection.role(of: column) == .control)
  }

  @Test(arguments: [
    "search_impressions", "search_impression", "search_clicks", "search_I", "search_clicks_P",
    "search_P",
    "impressions_search", "Search Clicks", "search_grps", "search_views",
  ])
  func exposureBelongsToItsChannelOrIsOrganic(_ column: String) {
    let paid = load(weekly(["revenue", "search_spend", column], wild))
    #expect(paid.data?.detection.role(of: column) == .exposure(channel: "search"))
    #expect(paid.data?.dataset.channels.first?.exposure != nil)
    let organic = load(weekly(["revenue", "tv_spend", column], wild))
    #expect(organic.data?.detection.role(of: column) == .organic)
    #expect(organic.data?.dataset.organic.map(\.name) == [column])
  }

  @Test func reachTimesFrequencyIsTheExposure() throws {
    let bytes = weekly(["revenue", "video_spend", "video_reach", "video_frequency"]) {
      week, column in
      column == 3 ? "2.5" : wild(week, column)
    }
    let data = try #require(load(bytes).data?.dataset)
    let reach = (0..<60).map { Double(wild($0, 2)) ?? 0 }
    #expect(data.channels.first?.exposure == reach.map { $0 * 2.5 })
  }

  /// Columns that follow from the date, under names that do not give them away.
  enum CalendarColumn: String, CaseIterable {
    case zaehler, jahr, monat, quartal, tag, woche

    func value(_ week: Int) -> Int {
      let date = CivilDate(dayNumber: 18_995 + 7 * week)
      return switch self {
      case .zaehler: week * 3 + 5
      case .jahr: date.year
      case .monat: date.month
      case .quartal: (date.month + 2) / 3
      case .tag: date.dayOfYear
      case .woche: date.isoWeek
      }
    }
  }

  @Test(arguments: CalendarColumn.allCases)
  func columnsThatCountTimeAreIgnored(_ column: CalendarColumn) {
    let bytes = weekly(["revenue", "tv_spend", column.rawValue]) { week, index in
      index == 2 ? String(column.value(week)) : wild(week, index)
    }
    let data = load(bytes).data
    #expect(data?.detection.role(of: column.rawValue) == .ignored)
    #expect(data?.dataset.controls.isEmpty == true)
  }

  @Test func bareMediaAreTakenAsSpendWithAWarning() {
    let result = load(weekly(["TV", "radio", "Newspaper", "Sales"], wild))
    #expect(result.data?.dataset.channels.map(\.name) == ["TV", "radio", "Newspaper"])
    #expect(result.findings.count { $0.code == "data.bare-medium" && $0.severity == .warning } == 3)
  }

  @Test func theTotalOfSpendIsNoChannel() {
    let data = load(weekly(["revenue", "tv_spend", "radio_spend", "total_spend"], wild)).data
    #expect(data?.dataset.channels.map(\.name) == ["tv", "radio"])
  }

  @Test func aControlCalledLikeAChannelGetsItsRoleBehindItsName() {
    let data = load(weekly(["revenue", "tv_spend", "tv"], wild)).data
    #expect(data?.dataset.controls.map(\.name) == ["tv (control)"])
  }
}

@Suite struct ConfiguredRoleTests {
  @Test func aColumnThatDoesNotExistIsNamedWithTheNearest() {
    var settings = DataSettings()
    settings.channels = [ChannelSettings(name: "tv", spend: "tv_spned")]
    let result = load(SampleFile(), settings: settings)
    #expect(
      result.findings.first?.line
        == "error: data.csv, column tv_spned: The configuration names a column \"tv_spned\" (data.channels), which the "
        + "file does not have. Did you mean \"tv_spend\"?")
  }

  @Test func aColumnNamedTwiceIsAnError() {
    var settings = DataSettings()
    settings.controls = ["price", "tv_spend"]
    settings.channels = [ChannelSettings(name: "tv", spend: "tv_spend")]
    #expect(load(SampleFile(), settings: settings).findings.first?.code == "data.column-used-twice")
  }

  @Test func mediaThatAreNotNamedAreLeftOut() {
    var settings = DataSettings()
    settings.channels = [ChannelSettings(name: "Television", spend: "TV_SPEND")]
    let bytes = weekly(["revenue", "tv_spend", "radio_spend", "radio_impressions", "price"], wild)
    let data = load(bytes, settings: settings).data?.dataset
    #expect(data?.channels.map(\.name) == ["Television"])
    #expect(data?.controls.map(\.name) == ["price"])
    #expect(data?.organic.isEmpty == true)
  }

  @Test func anEmptyListIsNone() {
    var settings = DataSettings()
    settings.controls = []
    #expect(load(SampleFile(), settings: settings).data?.dataset.controls.isEmpty == true)
  }

  @Test func everyConfiguredRoleIsTaken() throws {
    var settings = DataSettings()
    settings.outcome = OutcomeSettings(column: "a", kind: .revenue)
    settings.channels = [ChannelSettings(name: "one", spend: "b", exposure: "c")]
    settings.controls = ["d"]
    settings.demand = [DemandSettings(column: "e")]
    settings.organic = ["f"]
    settings.nonMedia = ["g"]
    settings.events = ["h"]
    settings.currency = "eur"
    let bytes = weekly(["a", "b", "c", "d", "e", "f", "g", "h", "i"]) { week, column in
      column == 7 ? String(week % 2) : wild(week, column)
    }
    let data = try #require(load(bytes, settings: settings).data?.dataset)
    #expect(data.outcome.name == "a")
    #expect(data.channels.map(\.name) == ["one"])
    #expect(data.channels[0].exposure != nil)
    #expect(data.controls.map(\.name) == ["d"])
    #expect(data.demand.map(\.series.name) == ["e"])
    #expect(data.organic.map(\.name) == ["f"])
    #expect(data.nonMedia.map(\.name) == ["g"])
    #expect(data.events.map(\.name) == ["h"])
    #expect(data.currency == "EUR")
  }

  @Test func rowsAreDatedFromAConfiguredStart() throws {
    var settings = DataSettings()
    settings.start = CivilDate("2022-01-15")
    settings.frequency = .monthly
    let text = String(decoding: weekly(["revenue", "tv_spend"], wild), as: UTF8.self)
    let undated = text.split(separator: "\n").map {
      $0.split(separator: ",").dropFirst().joined(separator: ",")
    }
    let data = try #require(
      load(Array(undated.joined(separator: "\n").utf8), settings: settings).data?.dataset)
    #expect(data.frequency == .monthly)
    #expect(data.starts.prefix(3).map(\.description) == ["2022-01-15", "2022-02-15", "2022-03-15"])
  }
}
