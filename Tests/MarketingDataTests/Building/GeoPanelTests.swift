import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// Columns of every kind with fractions, so that the order of sums would show; rows in a scattered order.
private func panel(geos: Int = 5, weeks: Int = 60, population: Bool = true) -> [UInt8] {
  let monday = CivilDate(dayNumber: 18_995)
  var text = "geo,week,\(population ? "population," : "")orders,value,tv_spend,tv_grps,"
  text += "newsletter_sends,price,search_queries,event\n"
  let pairs = (0..<(geos * weeks)).map { ($0 * 7_919) % (geos * weeks) }
  for pair in pairs {
    let (geo, week) = (pair / weeks, pair % weeks)
    var cells = ["g\(geo)", monday.adding(days: 7 * week).description]
    if population { cells.append("\(1_000 * (geo + 1) + 2 * week)") }
    let odd = Double((pair * 53) % 97) / 7
    cells += ["\(odd + 10)", "\(3 + Double(geo) / 3)", "\(odd)", "\(odd / 11)", "\(odd * 3)"]
    cells += ["\(9 + odd / 100)", "\(odd * 17 + Double(geo))", week % 9 == 4 ? "sale" : "none"]
    text += cells.joined(separator: ",") + "\n"
  }
  return Array(text.utf8)
}

private func settings() -> DataSettings {
  var settings = DataSettings()
  settings.outcome = OutcomeSettings(
    column: "orders", kind: .conversions, valuePerConversion: .column("value"))
  settings.demand = [DemandSettings(column: "search_queries", channels: ["tv"])]
  return settings
}

@Suite("A panel of geographies")
struct GeoPanelTests {
  @Test("adds up to the national series to the last bit")
  func addsUp() throws {
    let data = try #require(load(panel(), settings: settings()).data?.dataset)
    let panel = try #require(data.panel)
    #expect(panel.data.count == 5)
    func check(_ national: [Double]?, _ part: (Dataset) -> [Double]?) {
      let parts = panel.data.map(part)
      let sums = (0..<data.count).map { period in
        parts.reduce(0) { $0 + ($1?[period] ?? .nan) }
      }
      #expect(national == sums)
    }
    check(data.outcome.values) { $0.outcome.values }
    check(data.outcome.counts) { $0.outcome.counts }
    check(data.channels.first?.spend) { $0.channels.first?.spend }
    check(data.channels.first?.exposure) { $0.channels.first?.exposure }
    check(data.organic.first?.values) { $0.organic.first?.values }
    check(data.demand.first?.series.values) { $0.demand.first?.series.values }
  }

  @Test("holds each geography's own rows, in the order of time")
  func rows() throws {
    let data = try #require(load(panel(), settings: settings()).data?.dataset)
    let panel = try #require(data.panel)
    for (name, geo) in zip(data.geos, panel.data) {
      let index = try #require(Int(name.dropFirst()))
      #expect(geo.name == name)
      #expect(geo.starts == data.starts)
      #expect(geo.panel == nil)
      #expect(geo.geos == [])
      #expect(geo.outcome.isMoney)
      for week in 0..<data.count {
        let odd = Double(((index * 60 + week) * 53) % 97) / 7
        #expect(geo.channels[0].spend[week] == odd)
        #expect(geo.controls[0].values[week] == 9 + odd / 100)
        #expect(geo.events[0].values[week] == (week % 9 == 4 ? 1 : 0))
      }
    }
  }

  @Test("has the mean population of each geography, and 1 where the data do not say")
  func populations() throws {
    let data = try #require(load(panel(), settings: settings()).data?.dataset)
    // 1000 (geo + 1) + 2 x week, whose mean week is 29.5
    let wanted = data.geos.map { 1_000 * (Double($0.dropFirst()) ?? .nan) + 1_059 }
    #expect(data.panel?.populations == wanted)
    let unsaid = try #require(load(panel(population: false), settings: settings()).data?.dataset)
    #expect(unsaid.panel?.populations == [1, 1, 1, 1, 1])
  }

  @Test("is absent for one geography and for national data")
  func national() throws {
    #expect(load(SampleFile()).data?.dataset.panel == nil)
    #expect(load(panel(geos: 1), settings: settings()).data?.dataset.panel == nil)
  }

  @Test("a conversion's fixed value counts in every geography")
  func fixedValue() throws {
    var fixed = settings()
    fixed.outcome?.valuePerConversion = .number(12.1)
    let data = try #require(load(panel(), settings: fixed).data?.dataset)
    let panel = try #require(data.panel)
    let sums = (0..<data.count).map { period in
      panel.data.reduce(0) { $0 + $1.outcome.values[period] }
    }
    #expect(data.outcome.values == sums)
    #expect(panel.data[1].outcome.counts?.map { $0 * 12.1 } == panel.data[1].outcome.values)
  }
}
