import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// Three geographies, forty weeks, in the order that `order` makes of the pairs.
private func panel(
  population: Bool = true, order: ([(geo: Int, week: Int)]) -> [(geo: Int, week: Int)] = { $0 }
) -> [UInt8] {
  let monday = CivilDate(dayNumber: 18_995)
  var text = "geo,date,\(population ? "population," : "")sales,tv_spend,price,promo\n"
  let pairs = (0..<3).flatMap { geo in (0..<60).map { (geo: geo, week: $0) } }
  for (geo, week) in order(pairs) {
    let people = population ? "\(100 * (geo + 1))," : ""
    text +=
      "g\(geo),\(monday.adding(days: 7 * week)),\(people)\(1000 * (geo + 1) + week * 37 % 101),"
    text += "\((geo + 1) * (week * 53 % 97)),\(geo + week * 7 % 13),\(week % 8 == 0 ? 1 : 0)\n"
  }
  return Array(text.utf8)
}

@Suite struct PanelTests {
  @Test func geographiesAreSummedAndControlsWeightedByPopulation() throws {
    let result = load(panel())
    let data = try #require(result.data?.dataset)
    #expect(data.geos == ["g0", "g1", "g2"])
    #expect(data.count == 60)
    #expect(data.outcome.values[1] == 6000 + 3 * 37)
    #expect(data.channels[0].spend[1] == 6 * 53)
    // (100 (0 + 7) + 200 (1 + 7) + 300 (2 + 7)) / 600
    #expect(abs(data.controls[0].values[1] - 5000.0 / 600) < 1e-12)
    #expect(data.events[0].values == (0..<60).map { $0 % 8 == 0 ? 1 : 0 })
    #expect(
      result.findings.first { $0.code == "data.geos-summed" }?.message
        == "National figures are the sums of 3 geographies; controls and events are averages weighted by population."
    )
  }

  @Test func controlsAreAveragedWithoutAPopulation() throws {
    let data = try #require(load(panel(population: false)).data?.dataset)
    #expect(data.controls[0].values[1] == 8)
  }

  @Test func rowsMayBeSortedByDateOrNotAtAll() throws {
    let plain = load(panel()).data?.dataset
    let byDate = load(panel { $0.sorted { ($0.week, $0.geo) < ($1.week, $1.geo) } })
    #expect(byDate.data?.dataset == plain)
    #expect(byDate.findings.map(\.code) == ["data.geos-summed"])
    let backwards = load(panel { $0.reversed() })
    #expect(backwards.data?.dataset.outcome == plain?.outcome)
    #expect(backwards.findings.contains { $0.code == "data.unsorted-dates" })
  }

  @Test func aMissingPairIsNamed() {
    let result = load(panel { $0.filter { !($0.geo == 1 && $0.week == 5) } })
    #expect(
      result.findings.first?.line
        == "error: data.csv, row 66, column date: There is no row for 2022-02-07 for \"g1\", after row 66. Add the row "
        + "(0 where nothing was spent).")
  }

  @Test func aPairThatAppearsTwiceIsNamed() {
    let result = load(panel { $0 + [(geo: 2, week: 3)] })
    #expect(
      result.findings.first?.line
        == "error: data.csv, row 182, column date: 2022-01-24 appears twice for \"g2\": first in row 125. Keep one row "
        + "per geography and period.")
  }

  @Test func oneGeographyIsNationalData() {
    let result = load(panel { $0.filter { $0.geo == 0 } })
    #expect(result.data?.dataset.geos == [])
    #expect(!result.findings.contains { $0.code == "data.geos-summed" })
  }
}

@Suite struct TimelineTests {
  private func file(_ dates: [CivilDate], column: String = "date") -> [UInt8] {
    var text = "\(column),revenue,tv_spend\n"
    for (index, date) in dates.enumerated() {
      text += "\(date),\(1000 + index * 37 % 211),\(index * 53 % 97)\n"
    }
    return Array(text.utf8)
  }

  private let start = CivilDate(dayNumber: 18_993)  // 2022-01-01, a Saturday

  @Test func frequenciesAreDetected() {
    let days = load(file((0..<90).map { start.adding(days: $0) })).data?.dataset
    #expect(days?.frequency == .daily)
    let weeks = load(file((0..<90).map { start.adding(days: 7 * $0) })).data?.dataset
    #expect(weeks?.frequency == .weekly)
    let months = load(file((0..<60).map { start.adding(months: $0) })).data?.dataset
    #expect(months?.frequency == .monthly)
    #expect(months?.starts.last?.description == "2026-12-01")
  }

  @Test func monthEndsStandForTheirMonths() {
    let ends = (1...60).map { start.adding(months: $0).adding(days: -1) }
    let data = load(file(ends)).data?.dataset
    #expect(data?.frequency == .monthly)
    #expect(data?.starts.prefix(2).map(\.description) == ["2022-01-01", "2022-02-01"])
  }

  @Test func weeksNamedByTheirEndBeginSixDaysEarlier() {
    let result = load(file((0..<60).map { start.adding(days: 7 * $0) }, column: "week_ending"))
    #expect(result.data?.dataset.starts.first?.description == "2021-12-26")
    #expect(result.findings.map(\.code) == ["data.week-ending"])
  }

  @Test func rowsOfNoKnownFrequencyAreRefused() {
    let result = load(file((0..<60).map { start.adding(days: 10 * $0) }))
    #expect(result.findings.first?.code == "data.uneven-dates")
  }

  @Test func monthsWithoutADayAboveTwelveAreToldBySpacing() {
    let months = (0..<60).map { start.adding(months: $0) }
    var text = "date,revenue,tv_spend\n"
    for (index, date) in months.enumerated() {
      let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
      text += "01/\(month)/\(date.year),\(1000 + index * 37 % 211),\(index * 53 % 97)\n"
    }
    let result = load(Array(text.utf8))
    #expect(result.data?.dataset.frequency == .monthly)
    #expect(result.data?.dataset.starts == months)
    #expect(result.findings.map(\.code) == ["data.date-order"])
  }

  @Test(
    "a mistyped year is named before its periods are laid out",
    arguments: [
      (59, 2_900_000, "9909-12-07 is far from the other dates, which end on 2022-02-28."),
      (0, -700_000, "0053-06-19 is far from the other dates, which begin on 2022-01-02."),
      (30, 2_900_000, "9909-12-07 is far from the other dates, which end on 2022-03-01."),
    ], [nil, Frequency.daily, .weekly, .monthly])
  func distant(_ wrong: (row: Int, day: Int, message: String), frequency: Frequency?) {
    var dates = (0..<60).map { start.adding(days: $0) }
    dates[wrong.row] = CivilDate(dayNumber: wrong.day)
    var settings = DataSettings()
    settings.frequency = frequency
    let result = load(file(dates), settings: settings)
    #expect(result.data == nil)
    #expect(result.findings.map(\.code) == ["data.distant-date"])
    #expect(result.findings.first?.message == wrong.message)
    #expect(result.findings.first?.place.row == wrong.row + 2)
    #expect(result.findings.first?.place.value == dates[wrong.row].description)
  }

  @Test func aDecadeWithoutRowsIsStillToldPeriodByPeriod() {
    var dates = (0..<60).map { start.adding(days: 7 * $0) }
    dates[59] = start.adding(days: 7 * 560)
    let result = load(file(dates))
    #expect(result.findings.first?.code == "data.missing-period")
  }
}
