import Findings
import Testing

@Suite struct FindingTests {
  @Test func aFindingIsOneLineWithPlaceAndFix() {
    let finding = Finding(
      .error, code: "data.not-a-number", "\"abc\" is not a number.",
      at: Place(file: "data.csv", row: 17, column: "tv_spend", value: "abc"),
      fix: "Write a number such as 1234.5.")
    #expect(
      finding.line
        == "error: data.csv, row 17, column tv_spend: \"abc\" is not a number. Write a number such as 1234.5."
    )
  }

  @Test(arguments: [
    (Place(), ""), (Place(file: "a.csv"), "a.csv"),
    (Place(column: "model.seed"), "column model.seed"),
    (Place(file: "my data.csv", row: 3), "my data.csv, row 3"),
    (Place(column: "a,b"), "column \"a,b\""), (Place(column: ""), "column \"\""),
    (Place(column: "a\nb"), "column \"a\\nb\""), (Place(column: "مبيعات"), "column مبيعات"),
  ])
  func aPlaceIsWords(_ place: Place, _ words: String) {
    #expect(place.phrase == words)
  }

  @Test(arguments: [
    ("abc", "\"abc\""), ("", "\"\""), ("a\u{1B}[31m", "\"a\\u{1B}[31m\""), ("a\nb", "\"a\\nb\""),
    ("\u{202E}abc", "\"\\u{202E}abc\""), ("販売", "\"販売\""),
    (String(repeating: "x", count: 50), "\"" + String(repeating: "x", count: 40) + "…\""),
  ])
  func quotedTextIsShortAndHarmless(_ text: String, _ shown: String) {
    #expect(quoted(text) == shown)
  }

  @Test(arguments: [
    ("tv_spned", "tv_spend"), ("TV_SPEND", "tv_spend"), ("revenu", "revenue"), ("serach", "search"),
    ("zzz", nil), ("", nil),
  ])
  func theNearestNameIsFound(_ typed: String, _ nearest: String?) {
    #expect(nearestName(to: typed, among: ["tv_spend", "search", "revenue"]) == nearest)
  }
}

@Suite struct FindingListTests {
  private func finding(_ severity: Severity, _ row: Int, _ column: String? = nil) -> Finding {
    Finding(severity, code: "x.\(severity.rawValue)", "m", at: Place(row: row, column: column))
  }

  @Test func errorsComeFirstInTheirOrder() {
    var list = FindingList()
    list.add([finding(.note, 1), finding(.error, 2), finding(.warning, 3), finding(.error, 4)])
    #expect(list.all.map(\.place.row) == [2, 4, 3, 1])
    #expect(list.hasErrors)
  }

  @Test func whatIsRepeatedIsCounted() {
    var list = FindingList(limit: 3)
    for row in 1...10 { list.add(finding(.warning, row, "a")) }
    list.add(finding(.warning, 1, "b"))
    #expect(list.all.map(\.place.row) == [1, 2, 3, 1, nil])
    #expect(list.all.last?.message == "The same problem was found 7 more times.")
    #expect(!list.hasErrors)
  }

  @Test func occurrencesKeepTheFirstPlacesAndTheCount() {
    var rows = Occurrences<Int>(limit: 2)
    for row in 5..<9 { rows.add(row) }
    #expect(rows.first == [5, 6])
    #expect(rows.count == 4)
    var list = FindingList()
    list.add(rows) { finding(.error, $0) }
    #expect(list.all.map(\.place.row) == [5, 6, nil])
    #expect(list.all.last?.message == "The same problem was found 2 more times.")
  }
}
