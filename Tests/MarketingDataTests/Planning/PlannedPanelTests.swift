import Calendars
import MarketingData
import Settings
import Testing

@Suite("A plan by geography")
struct PlannedPanelTests {
  static let geos = ["north", "south"]

  /// A row per geography and week; `weeks` counts from Monday 3 January 2022.
  static func csv(_ weeks: Range<Int>, geos: [String] = geos, isOutcome: Bool = true) -> [UInt8] {
    var lines = ["week,geo,\(isOutcome ? "revenue," : "")tv_spend,price_index"]
    for week in weeks {
      for (index, geo) in geos.enumerated() {
        let date = CivilDate(dayNumber: 18_995).adding(days: 7 * week)
        let outcome = isOutcome ? "\(5_000 + (week * 37 + index * 11) % 400)," : ""
        let spend = 100 + (week * 13) % 50 + 1_000 * index
        lines.append("\(date),\(geo),\(outcome)\(spend),\(1 + Double((week * 7 + index) % 9) / 10)")
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  static func load(_ plan: [UInt8]) throws -> (history: Dataset, plan: Dataset) {
    let loaded = try DataLoader.load(
      bytes: csv(0..<60), file: "data.csv", settings: DataSettings())
    let planned = try PlanLoader.load(
      bytes: plan, file: "plan.csv", history: loaded.dataset, columns: loaded.detection,
      settings: DataSettings())
    return (loaded.dataset, planned.dataset)
  }

  @Test("keeps what each geography is given, which adds up to the whole")
  func kept() throws {
    let (history, plan) = try Self.load(Self.csv(60..<64, isOutcome: false))
    let panel = try #require(plan.panel)
    #expect(panel.populations == history.panel?.populations)
    #expect(panel.data.map(\.name) == ["north", "south"])
    for week in 0..<4 {
      let spend = Double(100 + ((60 + week) * 13) % 50)
      #expect(panel.data[0].channels[0].spend[week] == spend)
      #expect(panel.data[1].channels[0].spend[week] == spend + 1_000)
      #expect(plan.channels[0].spend[week] == 2 * spend + 1_000)
      for geo in 0..<2 {
        let price = 1 + Double(((60 + week) * 7 + geo) % 9) / 10
        #expect(abs(panel.data[geo].controls[0].values[week] - price) < 1e-12)
      }
    }
  }

  @Test("spends nothing where it has no rows, at the prices of the rest")
  func absent() throws {
    let (_, plan) = try Self.load(Self.csv(60..<64, geos: ["north"], isOutcome: false))
    let panel = try #require(plan.panel)
    #expect(panel.data[0].channels[0].spend == plan.channels[0].spend)
    #expect(panel.data[1].channels[0].spend == [0, 0, 0, 0])
    #expect(panel.data[1].controls[0].values == plan.controls[0].values)
  }
}
