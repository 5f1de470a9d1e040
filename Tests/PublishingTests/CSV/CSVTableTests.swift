import Publishing
import Testing

@Suite("A CSV table")
struct CSVTableTests {
  @Test(
    "quotes what RFC 4180 asks for and disarms what a spreadsheet would run",
    arguments: [
      ("tv", "tv"),
      ("a,b", "\"a,b\""),
      ("say \"hi\"", "\"say \"\"hi\"\"\""),
      ("two\nlines", "\"two\nlines\""),
      ("=1+1", "'=1+1"),
      ("+SUM(A1)", "'+SUM(A1)"),
      ("-2+3", "'-2+3"),
      ("@cmd", "'@cmd"),
      ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
      ("<script>alert(1)</script>", "<script>alert(1)</script>"),
      ("قناة", "قناة"),
      ("电视", "电视"),
    ])
  func text(name: String, written: String) {
    var table = CSVTable(columns: ["channel"])
    table.rows = [[.text(name)]]
    #expect(table.text == "channel\n\(written)\n")
  }

  @Test(
    "writes numbers as JSON does, negative ones too",
    arguments: [
      (1.0, "1"), (-2.5, "-2.5"), (0.1, "0.1"), (1e21, "1e+21"), (1234567.89, "1234567.89"),
    ])
  func numbers(value: Double, written: String) {
    var table = CSVTable(columns: ["value"])
    table.rows = [[.number(value)], [.init(nil)]]
    #expect(table.text == "value\n\(written)\n\n")
  }
}
