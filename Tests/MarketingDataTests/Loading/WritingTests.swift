import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// The sample file in another writing of the same data.
struct Writing: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var codes: [String] = []

  var testDescription: String { name }

  init(_ name: String, _ text: String, codes: [String] = []) {
    self.name = name
    self.bytes = Array(text.utf8)
    self.codes = codes
  }

  static let sample = SampleFile()

  /// Dates as `Writing` wants them, from ISO.
  static func dated(_ write: (String, String, String) -> String) -> SampleFile {
    var file = sample
    for row in file.rows.indices {
      let parts = file.rows[row][0].split(separator: "-").map(String.init)
      file.rows[row][0] = write(parts[0], parts[1], parts[2])
    }
    return file
  }

  static func bare(_ part: String) -> String { String(Int(part) ?? 0) }

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "Jul", "Aug", "Sept", "Oct", "November", "DEC",
  ]

  static let all: [Writing] = [
    Writing("CRLF", sample.text(end: "\r\n")),
    Writing("CR", sample.text(end: "\r")),
    Writing("byte-order mark", "\u{FEFF}" + sample.text()),
    Writing("no last line end", String(sample.text().dropLast())),
    Writing("semicolons", sample.text(delimiter: ";")),
    Writing("tabs", sample.text(delimiter: "\t")),
    Writing("pipes", sample.text(delimiter: "|")),
    Writing("spaces around cells", sample.text(delimiter: " , ")),
    Writing("quotes around all", quotedAll(sample).text()),
    Writing("decimal commas", sample.text(delimiter: ";").replacing(".", with: ",")),
    Writing("blank lines", sample.text(end: "\n\n")),
    Writing("rows of delimiters", sample.text() + ",,,,\n,,,,\n", codes: ["data.blank-rows"]),
    Writing("trailing empty column", sample.text(end: ",\n")),
    Writing("row numbers without a name", numbered(sample).text()),
    Writing("dates with times", dated { "\($0)-\($1)-\($2) 00:00:00" }.text()),
    Writing("dates with zones", dated { "\($0)-\($1)-\($2)T00:00:00Z" }.text()),
    Writing("dd/mm/yyyy", dated { "\($2)/\($1)/\($0)" }.text()),
    Writing("mm/dd/yyyy", dated { "\($1)/\($2)/\($0)" }.text()),
    Writing("dd.mm.yyyy", dated { "\($2).\($1).\($0)" }.text()),
    Writing("m-d-yyyy", dated { "\(bare($1))-\(bare($2))-\($0)" }.text()),
    Writing("d/m/yy", dated { "\(bare($2))/\(bare($1))/\($0.suffix(2))" }.text()),
    Writing("yyyy/m/d", dated { "\($0)/\(bare($1))/\(bare($2))" }.text()),
    Writing("yyyymmdd", dated { $0 + $1 + $2 }.text()),
    Writing("Mon d, yyyy", dated { "\"\(months[(Int($1) ?? 1) - 1]) \(bare($2)), \($0)\"" }.text()),
    Writing("d-Mon-yy", dated { "\($2)-\(months[(Int($1) ?? 1) - 1])-\($0.suffix(2))" }.text()),
    Writing(
      "dollars", sample.with(column: 1) { "\"$\(grouped(sample.rows[$0][1], ","))\"" }.text()),
    Writing(
      "euros", sample.with(column: 1) { "\(grouped(sample.rows[$0][1], "\u{A0}"))\u{A0}€" }.text()),
    Writing("grouped by points", pointed(sample).text(delimiter: ";")),
    Writing(
      "Swiss grouping", sample.with(column: 1) { "CHF \(grouped(sample.rows[$0][1], "'"))" }.text()),
    Writing("scientific", sample.with(column: 1) { sample.rows[$0][1] + "00e-2" }.text()),
  ]

  static func quotedAll(_ file: SampleFile) -> SampleFile {
    var file = file
    file.header = file.header.map { "\"\($0)\"" }
    file.rows = file.rows.map { $0.map { "\"\($0)\"" } }
    return file
  }

  static func numbered(_ file: SampleFile) -> SampleFile {
    var file = file
    file.header.insert("", at: 0)
    for row in file.rows.indices { file.rows[row].insert(String(row), at: 0) }
    return file
  }

  static func grouped(_ number: String, _ mark: String) -> String {
    number.count > 3 ? number.dropLast(3) + mark + number.suffix(3) : number
  }

  /// Decimal commas, and thousands grouped by points.
  static func pointed(_ file: SampleFile) -> SampleFile {
    file.with(column: 1) { grouped(file.rows[$0][1], ".") }
      .with(column: 4) { file.rows[$0][4].replacing(".", with: ",") }
  }
}

@Suite struct WritingTests {
  @Test(arguments: Writing.all)
  func theSameDataAreReadFromAnyWriting(_ writing: Writing) {
    let result = load(writing.bytes)
    #expect(result.findings.map(\.line).filter { $0.hasPrefix("error") } == [])
    #expect(result.data?.dataset == load(SampleFile()).data?.dataset)
    #expect(result.findings.map(\.code) == writing.codes)
  }

  @Test func latin1IsReadAndSaidSo() {
    var file = SampleFile()
    file.header[2] = "caf\u{E9}_spend"
    let bytes = file.text().unicodeScalars.map { UInt8($0.value) }
    let result = load(bytes)
    #expect(result.data?.dataset.channels.first?.name == "café")
    #expect(result.data?.table.encoding == .latin1)
    #expect(result.findings.map(\.code) == ["data.latin-1"])
  }

  @Test(arguments: [true, false])
  func utf16IsRead(_ littleEndian: Bool) {
    let units = [0xFEFF] + Array(SampleFile().text(delimiter: "\t").utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
    #expect(load(bytes).data?.dataset == load(SampleFile()).data?.dataset)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "=1+1", "a,b", "say \"hi\"", "إعلانات", "电视广告", "two\nlines", "😀",
    String(repeating: "long", count: 15),
  ])
  func channelNamesComeThroughUnharmed(_ name: String) {
    var file = SampleFile()
    file.header[2] = "\"" + name.replacing("\"", with: "\"\"") + "_spend\""
    let result = load(file)
    #expect(result.findings.filter { $0.severity == .error }.map(\.line) == [])
    #expect(result.data?.detection.columns[2].name == name + "_spend")
    #expect(result.data?.dataset.channels.count == 2)
  }

  @Test func aRowIsTheLineInTheFileAlsoBehindLineBreaksInQuotes() {
    var file = SampleFile()
    file.header.append("note")
    for row in file.rows.indices { file.rows[row].append("\"a\nb\"") }
    #expect(load(file.with(row: 2, column: 1, "x")).findings.first?.place.row == 6)
  }

  @Test(arguments: [
    ("1.234,5", 1234.5), ("12.345.678,9", 12_345_678.9), ("-1,5", -1.5), ("(2,5)", -2.5),
    ("7", 7.0),
    ("1 234,5", 1234.5), ("€ 1.000,25", 1000.25), ("1.000", 1000), ("0,001", 0.001),
  ])
  func aColumnOfDecimalCommasIsReadAsOne(_ text: String, _ value: Double) {
    let file = SampleFile().with(column: 4) { $0 == 0 ? text : "\($0 * $0 % 17),5" }
    #expect(
      load(Array(file.text(delimiter: ";").utf8)).data?.dataset.controls.first?.values.first
        == value)
  }

  @Test(arguments: [
    ("1,234.5", 1234.5), ("12,34,567.5", 1_234_567.5), ("-1.5", -1.5), ("(2.5)", -2.5),
    ("-$3.50", -3.5),
    ("$-3.50", -3.5), ("USD 4", 4.0), ("4 kr.", 4.0), ("R$ 1,000.5", 1000.5), ("\u{2212}1.5", -1.5),
    ("+2", 2.0), ("1e3", 1000.0), ("1.5E-3", 0.0015), (".5", 0.5), ("5.", 5.0), ("12%", 0.12),
    ("0.1", 0.1), ("123456789012345678901234567890", 1.2345678901234568e29),
    ("1.7976931348623157e308", 1.7976931348623157e308),
    ("2.2250738585072014e-308", 2.2250738585072014e-308), ("9007199254740993", 9007199254740992),
    ("0.30000000000000004", 0.30000000000000004),
  ])
  func aColumnOfDecimalPointsIsReadAsOne(_ text: String, _ value: Double) {
    let file = SampleFile().with(column: 4) { $0 == 0 ? "\"\(text)\"" : "\($0 * $0 % 17).5" }
    #expect(load(file).data?.dataset.controls.first?.values.first == value)
  }

  @Test(arguments: [
    "1,23.4", "1.2.3", "1-2", "--1", "1e", "e5", "0x10", "1,2,3", "12 34", "$", "%", "1%%", "five",
  ])
  func whatIsNoNumberIsRefused(_ text: String) {
    let file = SampleFile().with(column: 4) { $0 == 0 ? "\"\(text)\"" : "\($0 * $0 % 17).5" }
    #expect(load(file).findings.first?.code == "data.not-a-number")
  }
}
