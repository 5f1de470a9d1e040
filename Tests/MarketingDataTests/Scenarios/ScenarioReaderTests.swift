import Findings
import MarketingData
import Settings
import Testing

private let channels = ["tv", "Paid search", "radio"]

private func read(_ text: String, file: String = "plans/splits.csv") throws -> [ScenarioSettings] {
  try ScenarioReader.read(bytes: Array(text.utf8), file: file, channels: channels, columns: nil)
    .scenarios
}

/// The findings of a table that cannot be used.
private func problems(_ text: String) -> [Finding] {
  do {
    _ = try ScenarioReader.read(
      bytes: Array(text.utf8), file: "splits.csv", channels: channels, columns: nil)
    return []
  } catch {
    return error.findings
  }
}

@Suite("Tables of a user's own splits")
struct ScenarioReaderTests {
  static let wanted = ScenarioSettings(
    name: "splits", split: ["tv": 1_200_000, "Paid search": 250_000.5, "radio": 0],
    isOptimised: false)

  @Test(
    "the same split is read from any writing",
    arguments: [
      "channel,spend\ntv,1200000\nPaid search,250000.5\nradio,0\n",
      "Channel;Budget\nradio;0\ntv;1.200.000\nPaid search;250.000,5\n",
      "spend\tmedia\n\"$1,200,000\"\tTV\n$0\tradio_spend\n\"$250,000.50\"\tpaid_search\n",
      "tv,Paid search,radio\n1200000,250000.5,0\n",
      "radio_spend,tv_spend,paid_search_spend\n0,\"1,200,000\",\"250,000.50\"\n",
    ])
  func writings(text: String) throws {
    #expect(try read(text) == [Self.wanted])
  }

  @Test("one file holds several splits, in its order, in both forms")
  func several() throws {
    let tall = """
      scenario,channel,spend
      b,tv,1
      a,tv,2
      b,Paid search,3
      b,radio,4
      a,radio,5
      a,Paid search,6
      """
    let wide = "scenario,tv,Paid search,radio\nb,1,3,4\na,2,6,5\n"
    let wanted = [
      ScenarioSettings(
        name: "b", split: ["tv": 1, "Paid search": 3, "radio": 4], isOptimised: false),
      ScenarioSettings(
        name: "a", split: ["tv": 2, "Paid search": 6, "radio": 5], isOptimised: false),
    ]
    #expect(try read(tall) == wanted)
    #expect(try read(wide) == wanted)
    #expect(
      try read("tv,Paid search,radio\n1,3,4\n2,6,5\n").map(\.name) == ["splits 2", "splits 3"])
  }

  /// A table that is refused, where, and what is said.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var text: String
    var row: Int?
    var column: String?
    var says: String
    var fix: String

    init(_ text: String, row: Int?, column: String?, says: String, fix: String) {
      self.text = text
      self.row = row
      self.column = column
      self.says = says
      self.fix = fix
    }

    var testDescription: String { says }
  }

  static let refusals = [
    Refusal(
      "channel,spend\ntv,1\n", row: 2, column: "channel",
      says: "says nothing of Paid search, radio",
      fix: "0 where nothing is to be spent"),
    Refusal(
      "scenario,channel,spend\na,tv,1\na,radio,1\na,Paid search,1\nb,tv,1\nb,radio,2\n", row: 5,
      column: "channel", says: "\"b\" says nothing of Paid search", fix: "Add a row"),
    Refusal(
      "tv,radio\n1,2\n", row: 1, column: nil, says: "says nothing of Paid search",
      fix: "Add a column"),
    Refusal(
      "channel,spend\ntv,1\nPaid serch,1\nradio,2\n", row: 3, column: "channel",
      says: "no channel \"Paid serch\"", fix: "Did you mean \"Paid search\"?"),
    Refusal(
      "tv,Paid search,radio,podcasts\n1,2,3,4\n", row: 1, column: "podcasts",
      says: "no channel \"podcasts\"", fix: "channels are tv, Paid search, radio"),
    Refusal(
      "channel,spend\ntv,1\nPaid search,-5\nradio,2\n", row: 3, column: "spend",
      says: "Spend is negative: \"-5\"", fix: "Write 0"),
    Refusal(
      "channel,spend\ntv,lots\nPaid search,5\nradio,2\n", row: 2, column: "spend",
      says: "\"lots\" is not a number", fix: "Write a number"),
    Refusal(
      "tv,Paid search,radio\n1,,3\n", row: nil, column: "Paid search", says: "has no values",
      fix: "Fill it in"),
    Refusal(
      "channel,spend\ntv,40%\nPaid search,40%\nradio,20%\n", row: 2, column: "spend",
      says: "\"40%\" is a share", fix: "the amount of money"),
    Refusal(
      "channel,spend\ntv,1\ntv,2\nPaid search,5\nradio,2\n", row: 3, column: "channel",
      says: "tv comes twice in \"splits\", first in row 2", fix: "Keep one"),
    Refusal(
      "tv,tv_spend,Paid search,radio\n1,1,2,3\n", row: 1, column: "tv_spend",
      says: "tv has two columns, the other is \"tv\"", fix: "Keep one"),
    Refusal(
      "scenario,tv,Paid search,radio\na,1,2,3\na,3,2,1\n", row: 3, column: "scenario",
      says: "\"a\" comes twice, first in row 2", fix: "a name of its own"),
    Refusal(
      "scenario,tv,Paid search,radio\n,1,2,3\nb,3,2,1\n", row: 2, column: "scenario",
      says: "name is missing", fix: "a name of its own"),
    Refusal(
      "channel,share\ntv,1\nradio,2\n", row: 1, column: "spend", says: "nothing of money",
      fix: "Add a column \"spend\""),
    Refusal("", row: nil, column: nil, says: "The file is empty", fix: "header line"),
  ]

  @Test("what cannot be used is told with its place and a way out", arguments: refusals)
  func refused(_ refusal: Refusal) throws {
    let found = problems(refusal.text)
    let finding = try #require(found.first { $0.message.contains(refusal.says) }, "\(found)")
    #expect(finding.severity == .error)
    #expect(finding.place.file == "splits.csv")
    #expect(finding.place.row == refusal.row)
    #expect(finding.place.column == refusal.column)
    #expect(finding.fix.contains(refusal.fix), "\(finding.fix)")
  }

  @Test("every problem is told at once")
  func all() {
    let found = problems("scenario,channel,spend\na,tw,1\na,radio,-2\na,Paid search,x\n")
    #expect(found.count == 3, "\(found)")
  }
}
