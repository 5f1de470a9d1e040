import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// A spoiled file and the first line a person reads about it.
struct BadInput: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var settings = DataSettings()
  /// The whole first line.
  var line: String

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ line: String) {
    self.name = name
    self.bytes = Array(text.utf8)
    self.line = line
  }

  init(_ name: String, _ file: SampleFile, _ line: String) {
    self.init(name, file.text(), line)
  }

  static let good = SampleFile()

  static let structure = [
    BadInput(
      "empty file", "",
      "error: data.csv: The file is empty. Write a header line with the column names, then one row per week, day or "
        + "month."),
    BadInput(
      "blank file", " \r\n\n  ",
      "error: data.csv: The file is empty. Write a header line with the column names, then one row per week, day or "
        + "month."),
    BadInput(
      "header only", "date,revenue,tv_spend\n",
      "error: data.csv: The file has a header but no rows. Write a header line with the column names, then one row per "
        + "week, day or month."),
    BadInput(
      "one column", "revenue\n1\n2\n",
      "error: data.csv, row 1: There is only one column, \"revenue\": no comma, semicolon or tab separates others. "
        + "Export the table as CSV with a date, an outcome and the channels."),
    BadInput(
      "no header", "2024-01-01,5,6\n2024-01-08,6,7\n",
      "error: data.csv, row 1: The first row holds data, not column names. Write a header line with the column names "
        + "above it."),
    BadInput(
      "duplicate header", "date,revenue,tv_spend,revenue\n2024-01-01,5,6,7\n",
      "error: data.csv, row 1, column revenue: Columns 2 and 4 have the same name. Rename or remove one of them."
    ),
    BadInput(
      "short row", good.text() + "2023-02-27,5,6\n",
      "error: data.csv, row 62: The header has 5 columns, this row has 3 fields. Add the missing fields, or complete "
        + "the row if it was cut off."),
    BadInput(
      "long row", good.with(row: 6, column: 1, "1,000").text(),
      "error: data.csv, row 8: The header has 5 columns, this row has 6 fields. Remove the extra fields, or put a "
        + "field that contains the delimiter in quotation marks."),
    BadInput(
      "unterminated quote", good.with(row: 3, column: 2, "\"12").text(),
      "error: data.csv, row 5: A quoted field that opens on this row never ends. Close it with a quotation mark, or "
        + "remove the one that opens it."),
    BadInput(
      "text after a quote", good.with(row: 3, column: 2, "\"12\"x").text(),
      "error: data.csv, row 5: Field 3 of the row that starts here goes on after its closing quotation mark. Close the "
        + "field with one quotation mark before the comma, and write a quotation mark inside it twice."
    ),
    BadInput(
      "column without a name", good.text().replacing("price", with: ""),
      "error: data.csv, row 1: Column 5 has values but no name. Write its name in the header, or delete the column."
    ),
  ]

  static let cells = [
    BadInput(
      "text in a number", good.with(row: 15, column: 2, "abc"),
      "error: data.csv, row 17, column tv_spend: \"abc\" is not a number. Write a number such as 1234.5."
    ),
    BadInput(
      "escape sequence in a number", good.with(row: 15, column: 2, "\u{1B}[31m"),
      "error: data.csv, row 17, column tv_spend: \"\\u{1B}[31m\" is not a number. Write a number such as 1234.5."
    ),
    BadInput(
      "NaN", good.with(row: 0, column: 3, "NaN"),
      "error: data.csv, row 2, column search_spend: \"NaN\" is a missing value. Write 0 where nothing ran, else the "
        + "amount."),
    BadInput(
      "missing outcome value", good.with(row: 59, column: 1, ""),
      "error: data.csv, row 61, column revenue: The value is missing. Write the value."),
    BadInput(
      "infinity", good.with(row: 9, column: 1, "inf"),
      "error: data.csv, row 11, column revenue: \"inf\" is not a finite number. Write a number such as 1234.5."
    ),
    BadInput(
      "overflow", good.with(row: 9, column: 1, "1e999"),
      "error: data.csv, row 11, column revenue: \"1e999\" is not a finite number. Write a number such as 1234.5."
    ),
    BadInput(
      "negative spend", good.with(row: 4, column: 2, "-50.5"),
      "error: data.csv, row 6, column tv_spend: Spend is negative: \"-50.5\". Write 0 or the amount spent; book a "
        + "refund in the period of its purchase."),
    BadInput(
      "mixed decimal marks", good.with(row: 4, column: 4, "\"9,5\""),
      "error: data.csv, row 6, column price: \"9,5\" is not a number. Write a number such as 1234.5."
    ),
    BadInput(
      "empty spend column", good.with(column: 2) { _ in "" },
      "error: data.csv, column tv_spend: The column has no values. Fill it in, or remove it."),
  ]

  static let dates = [
    BadInput(
      "not a date", good.with(row: 3, column: 0, "soon"),
      "error: data.csv, row 5, column date: \"soon\" is not a date. Write a date such as 2025-12-28, or remove the row."
    ),
    BadInput(
      "missing date", good.with(row: 3, column: 0, ""),
      "error: data.csv, row 5, column date: The date is missing. Write a date such as 2025-12-28, or remove the row."
    ),
    BadInput(
      "impossible date", good.with(row: 8, column: 0, "2023-02-30"),
      "error: data.csv, row 10, column date: \"2023-02-30\" is not a day of the calendar. Correct the date, written as "
        + "in 2025-12-28."),
    BadInput(
      "duplicate date", good.with(row: 7, column: 0, "2022-02-14"),
      "error: data.csv, row 9, column date: 2022-02-14 appears twice: first in row 8. Correct the date, perhaps to "
        + "2022-02-21."),
    BadInput(
      "missing week", good.text().replacing("2022-02-14", with: "2023-02-27"),
      "error: data.csv, row 7, column date: There is no row for 2022-02-14, after row 7. Add the row (0 where nothing "
        + "was spent)."),
    BadInput(
      "uneven date", good.with(row: 7, column: 0, "2022-02-23"),
      "error: data.csv, row 9, column date: 2022-02-23 is a Wednesday, but the weeks of the other rows start on a "
        + "Monday. Correct the date, perhaps to 2022-02-21."),
    BadInput(
      "ambiguous dates",
      good.with(column: 0) { "0\($0 % 9 + 1)/0\($0 * 5 % 9 + 1)/20\(10 + $0 / 9)" },
      "error: data.csv, row 2, column date: Dates such as \"01/01/2010\" are ambiguous: they can be read as dd/mm/yyyy "
        + "and as mm/dd/yyyy. Write every date as yyyy-mm-dd, such as 2025-12-28."),
    BadInput(
      "mixed date orders",
      good.with(column: 0) { $0 == 5 ? "02/28/2022" : "\($0 % 28 + 1)/01/2022" },
      "error: data.csv, column date: Dates are written both as dd/mm/yyyy (row 14) and as mm/dd/yyyy (row 7). Write "
        + "every date as yyyy-mm-dd, such as 2025-12-28."),
    BadInput(
      "the same date in every row", good.with(column: 0) { _ in "2024-01-01" },
      "error: data.csv, column date: Every row has the same date. Write one row per week, day or month."
    ),
  ]

  static let content = [
    BadInput(
      "no date",
      good.text().replacing("2022-", with: "w").replacing("2023-", with: "w").replacing(
        "date", with: "label"),
      "error: data.csv: No column holds dates. Add a date column written as 2025-12-28, or name the first day in the "
        + "configuration: `data: {start: 2022-01-03, frequency: weekly}`."),
    BadInput(
      "no outcome", good.text().replacing("revenue", with: "something"),
      "error: data.csv: No column is named like an outcome (revenue, sales, conversions, orders, kpi, ...). Name it in "
        + "the configuration: `data: {outcome: {column: \"something\", kind: revenue}}`."),
    BadInput(
      "constant channel", good.with(column: 2) { _ in "100" },
      "error: data.csv, column tv_spend: The channel \"tv\" is the same in every period, so its effect cannot be told "
        + "from the baseline. Remove the column or leave it out of data.channels, or fill in what was really spent."
    ),
    BadInput(
      "channel of zeros", good.with(column: 3) { _ in "0" },
      "error: data.csv, column search_spend: The channel \"search\" spent nothing in any period. Fill in its spend, or "
        + "remove the column or leave it out of data.channels."),
    BadInput(
      "constant outcome", good.with(column: 1) { _ in "7" },
      "error: data.csv, column revenue: The outcome is the same in every period. Choose another outcome column, or "
        + "correct the values."),
    BadInput(
      "too few periods", SampleFile(weeks: 25),
      "error: data.csv: There are 25 periods; a model needs at least 26. Add earlier periods."),
  ]
}

@Suite struct BadInputTests {
  @Test(arguments: BadInput.structure + BadInput.cells + BadInput.dates + BadInput.content)
  func aBadFileIsRefusedWithPlaceAndFix(_ bad: BadInput) {
    let result = load(bad.bytes, settings: bad.settings)
    #expect(result.data == nil)
    #expect(result.findings.first?.line == bad.line)
    #expect(result.findings.first?.severity == .error)
    #expect(result.findings.allSatisfy { $0.severity != .error || !$0.fix.isEmpty })
  }

  @Test func theGoodFileIsReadWithoutAFinding() {
    let result = load(SampleFile())
    #expect(result.data?.dataset.count == 60)
    #expect(result.findings.isEmpty)
  }

  @Test func everythingThatIsWrongIsToldAtOnce() {
    let file = SampleFile().with(row: 3, column: 0, "soon").with(row: 4, column: 2, "-1")
      .with(row: 5, column: 3, "abc").with(row: 6, column: 1, "inf")
    let codes = Set(load(file).findings.map(\.code))
    #expect(
      codes.isSuperset(of: [
        "data.not-a-date", "data.negative-spend", "data.not-a-number", "data.not-finite",
      ]))
  }

  @Test func brokenCellsAreToldEvenWhenDatesAreAmbiguous() {
    let file = SampleFile().with(column: 0) { "0\($0 % 9 + 1)/0\($0 * 5 % 9 + 1)/2022" }
      .with(row: 5, column: 3, "abc")
    #expect(Set(load(file).findings.map(\.code)) == ["data.ambiguous-dates", "data.not-a-number"])
  }

  @Test func manyBrokenCellsAreCounted() {
    let findings = load(SampleFile().with(column: 3) { $0 < 40 ? "x\($0)" : "1" }).findings
    #expect(findings.count { $0.code == "data.not-a-number" } == 6)
    #expect(findings.contains { $0.message == "The same problem was found 35 more times." })
  }

  @Test func unsortedRowsAreSortedAndSaidSo() {
    var file = SampleFile()
    file.rows.swapAt(10, 30)
    let result = load(file)
    #expect(result.data?.dataset == load(SampleFile()).data?.dataset)
    #expect(result.findings.map(\.code) == ["data.unsorted-dates"])
    #expect(
      result.findings.first?.place
        == Place(file: "data.csv", row: 13, column: "date", value: "2022-03-21"))
  }

  @Test func lessThanAYearIsAWarning() {
    let result = load(SampleFile(weeks: 51))
    #expect(result.data != nil)
    #expect(
      result.findings.first?.line.hasPrefix("warning: data.csv: There are 51 periods; 52 or more")
        == true)
  }

  @Test func moreColumnsThanRowsIsRefused() {
    var file = SampleFile(weeks: 30)
    for index in 0..<40 {
      file.header.append("c\(index)")
      for row in file.rows.indices { file.rows[row].append(String((row * 31 + index * 17) % 101)) }
    }
    let findings = load(file).findings
    #expect(
      findings.contains {
        $0.severity == .error
          && $0.message == "There are 43 columns to explain the outcome of 30 periods."
      })
  }

  @Test(arguments: ["PK\u{3}\u{4}zip", "%PDF-1.7 x", "PAR1....", "a,b\n1,\0\n"])
  func otherKindsOfFileAreNamed(_ text: String) {
    let result = load(Array(text.utf8))
    #expect(result.data == nil)
    #expect(result.findings.map(\.code) == ["data.not-text"])
  }
}
