import Foundation
import Publishing
import SampleSummary
import Spreadsheets
import Summary
import Testing

@Suite("Workbook of a report")
struct WorkbookReportTests {
  private static let created = 1_790_000_000

  private func tables(_ book: Spreadsheet) -> [(name: String, table: SheetTable)] {
    book.sheets.compactMap { sheet in
      guard case .table(let table) = sheet.content else { return nil }
      return (sheet.name, table)
    }
  }

  private func charts(_ book: Spreadsheet) -> [SheetChart] {
    book.sheets.flatMap { sheet -> [SheetChart] in
      guard case .charts(let charts) = sheet.content else { return [] }
      return charts
    }
  }

  private func words(_ book: Spreadsheet) -> String {
    book.sheets.flatMap { sheet -> [SheetCell] in
      switch sheet.content {
      case .page(let page): page.rows.flatMap { $0.cells.map(\.cell) }
      case .table(let table): table.rows.flatMap { $0 }
      case .charts: []
      }
    }.map { cell in
      if case .text(let text) = cell { return text }
      return ""
    }.joined(separator: "\n")
  }

  @Test("every row has a cell for each column", arguments: [1, 2, 8, 20])
  func shape(channels: Int) {
    let book = WorkbookReport.describe(SampleSummary.make(channels: channels), created: 0)
    for (name, table) in tables(book) {
      #expect(!table.columns.isEmpty, "\(name)")
      for row in table.rows { #expect(row.count == table.columns.count, "\(name)") }
    }
  }

  @Test("charts are drawn from cells that exist, with a colour a channel", arguments: [2, 8, 20])
  func charts(channels: Int) {
    let summary = SampleSummary.make(channels: channels)
    let book = WorkbookReport.describe(summary, created: 0)
    let known = Dictionary(uniqueKeysWithValues: tables(book).map { ($0.name, $0.table) })
    let drawn = charts(book)
    #expect(drawn.count >= 5 + summary.responseCurves.count)
    for chart in drawn {
      #expect(!chart.title.isEmpty)
      // Lengths compare from zero alone.
      let hasBars = chart.kind == .bars || chart.kind == .stackedColumns
      #expect(!hasBars || chart.values.minimum ?? 0 == 0)
      for series in chart.series {
        for range in [series.categories, series.values] {
          let table = known[range.sheet]
          #expect(range.column < table?.columns.count ?? 0)
          #expect(range.rows.upperBound - 1 <= table?.rows.count ?? 0)
        }
        #expect(series.points.isEmpty || series.points.count == series.values.rows.count)
      }
    }
  }

  @Test("a failed gate puts its banner on the cover, and recommends nothing")
  func gated() {
    let summary = SampleSummary.make(failedGate: true)
    let book = WorkbookReport.describe(summary, created: 0)
    #expect(summary.narrative.banner != nil)
    #expect(words(book).contains(summary.narrative.banner ?? "-"))
    let names = book.sheets.map(\.name)
    #expect(!names.contains("Allocation") && !names.contains("Frontier"))
    for (name, table) in tables(book) {
      let titles = table.columns.map(\.title)
      #expect(!titles.contains("Tier") && !titles.contains("Planned spend"), "\(name)")
    }
    #expect(!words(book).contains("What to do\n"))
  }

  @Test("scenarios, schedule and forecast hold the numbers of their CSV", arguments: [true, false])
  func outlook(money: Bool) throws {
    let summary = SampleSummary.make(money: money)
    let tables = tables(WorkbookReport.describe(summary, created: 0))
    let files: [(sheet: String, csv: CSVTable)] = [
      ("Scenarios", ScenariosCSV.table(summary)), ("Schedule", ScheduleCSV.table(summary)),
      ("Forecast", ForecastCSV.table(summary)),
    ]
    for (name, csv) in files {
      let table = try #require(tables.first { $0.name == name }?.table)
      #expect(table.rows.count == csv.rows.count && table.rows.count > 1, "\(name)")
      for (row, line) in zip(table.rows, csv.rows) {
        let written = line.compactMap { cell in
          if case .number(let number) = cell { number } else { nil }
        }
        let shown = row.compactMap { cell in
          if case .number(let number) = cell { number } else { nil }
        }
        // What "now" gains against itself is left out of the sheet.
        let isNow = name == "Scenarios" && row.first == .text(summary.currentScenario)
        #expect(
          isNow ? Set(shown).isSubset(of: written) : shown.sorted() == written.sorted(), "\(name)")
      }
    }
  }

  @Test("the cover says where the numbers come from")
  func provenance() {
    let summary = SampleSummary.make()
    let book = WorkbookReport.describe(summary, created: 0)
    let printed = words(book)
    for fact in [
      summary.report.dataFingerprint, "mmm \(summary.report.version)", summary.report.dataName,
      "Northwind Outdoor", summary.insights.headline, summary.grade.verdict,
    ] {
      #expect(printed.contains(fact), "\(fact)")
    }
  }

  @Test(
    "another program reads well-formed files, the same names and no formula",
    .enabled(if: WorkbookReading.isAvailable, "python3 is not here"),
    arguments: MailReportTests.reports)
  func read(report: MailReportTests.Sample) throws {
    let summary = report.summary
    let bytes = try WorkbookReport.render(summary, created: Self.created)
    #expect(bytes == (try WorkbookReport.render(summary, created: Self.created)))
    let reading = try WorkbookReading(bytes)
    #expect(reading.broken.isEmpty)
    #expect(
      reading.parts.count { $0.hasPrefix("xl/charts/chart") } > summary.responseCurves.count)
    #expect(!reading.cells.contains { $0.kind == "f" })
    let names = reading.values("Channels", column: "A").dropFirst()
    #expect(Set(names) == Set(summary.channels.map(\.name)))
  }

  @Test(
    "every number of its tables is in the summary's file",
    .enabled(if: WorkbookReading.isAvailable, "python3 is not here"), arguments: [true, false])
  func numbers(money: Bool) throws {
    let summary = try SampleSummary.make(money: money, monitored: SampleMonitoring.quiet())
    let known = try Self.numbers(in: SummaryCoding.encode(summary)).sorted()
    let reading = try WorkbookReading(WorkbookReport.render(summary, created: Self.created))
    // Days are counted from 1900 there, periods after the spend from 0.
    let dates = Set(["Decomposition!A", "Carry-over!A"])
    var checked = 0
    for cell in reading.cells where cell.kind == "n" {
      let column = cell.place.prefix { $0.isLetter }
      guard !dates.contains("\(cell.sheet)!\(column)"), let value = Double(cell.value),
        !(40_000..<60_000 ~= value && value == value.rounded())
      else { continue }
      let room = 1e-14 * abs(value)
      let isKnown = known.contains { abs($0 - value) <= room }
      #expect(isKnown, "\(cell.sheet) \(cell.place): \(cell.value)")
      checked += 1
    }
    #expect(checked > 1_000)
  }

  private static func numbers(in json: [UInt8]) throws -> Set<Double> {
    var found: Set<Double> = []
    func collect(_ value: Any) {
      switch value {
      case let number as NSNumber: found.insert(number.doubleValue)
      case let list as [Any]: list.forEach(collect)
      case let object as [String: Any]: object.values.forEach(collect)
      default: break
      }
    }
    collect(try JSONSerialization.jsonObject(with: Data(json)))
    return found
  }
}

extension ExecutiveSummary {
  fileprivate var currentScenario: String {
    optimization?.scenarios.first { $0.kind == .current }?.name ?? ""
  }
}
