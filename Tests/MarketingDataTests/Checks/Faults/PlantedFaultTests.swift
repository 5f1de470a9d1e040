import Calendars
import Findings
import MarketingData
import Testing

@Suite struct PlantedFaultTests {
  static let all =
    PlantedFault.structure + PlantedFault.dates + PlantedFault.cells + PlantedFault.units
    + PlantedFault.outliers + PlantedFault.exposure + PlantedFault.series + PlantedFault.shapes

  @Test(arguments: all)
  func aPlantedFaultIsToldByItsCheckAtItsPlaceAndByNoOther(_ fault: PlantedFault) {
    let findings = load(fault.bytes, settings: fault.settings).findings
    let told = findings.map {
      PlantedFault.Expected(
        code: $0.code, severity: $0.severity, row: $0.place.row, column: $0.place.column)
    }
    #expect(told.contains(fault.expected), "found \(told)")
    let others = told.filter { $0.severity > .note && $0 != fault.expected }
    #expect(others.isEmpty, "also found \(others): \(findings.map(\.message))")
  }

  @Test(arguments: [
    CleanMarket(), CleanMarket(seed: 8), CleanMarket(periods: 156, seed: 9),
    CleanMarket(.daily, periods: 400), CleanMarket(.daily, periods: 800, seed: 10),
    CleanMarket(.monthly, periods: 48), CleanMarket(geos: ["North", "South", "West"]),
  ])
  func theMarketWithoutAFaultIsClean(_ market: CleanMarket) {
    let findings = load(Array(market.text.utf8)).findings
    #expect(findings.filter { $0.severity > .note }.map(\.message) == [])
  }

  @Test func everyFaultHasAMendingSentence() {
    for fault in Self.all where fault.expected.severity > .note {
      let found = load(fault.bytes, settings: fault.settings).findings.first {
        $0.code == fault.expected.code
      }
      #expect(found?.fix.isEmpty == false, "\(fault.name)")
    }
  }
}
