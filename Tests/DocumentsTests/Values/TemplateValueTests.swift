import Documents
import Testing
import Wording

@Suite("Values of a template")
struct TemplateValueTests {
  private struct Part: Encodable {
    var maxRhat = 1.01
    var r2Score: Double?
    var count = 3
    var isOn = true
    var names = ["a", "b"]
    var seed: UInt64 = 7
    var weights: [Float?] = [0.5, nil]
    var shares = ["Paid_Search X": 0.5]
    var inner = [["deepKey": 1]]
  }

  @Test("an encodable value keeps its parts, its keys in snake case, users' names as they are")
  func encoding() throws {
    #expect(
      try TemplateValue(encoding: Part())
        == .object([
          "max_rhat": .number(1.01), "r2_score": .null, "count": .number(3), "is_on": .bool(true),
          "names": .list([.text("a"), .text("b")]), "seed": .number(7),
          "weights": .list([.number(0.5), .null]),
          "shares": .object(["Paid_Search X": .number(0.5)]),
          "inner": .list([.object(["deepKey": .number(1)])]),
        ]))
  }

  static let views: [(TemplateValue, String, String)] = [
    (.number(1_234_567), "money", "$1.23M"), (.number(-470_000), "signed_money", "−$470K"),
    (.number(2.41), "ratio", "$2.41"), (.number(0.174), "percent", "17.4%"),
    (.number(0.174), "whole_percent", "17%"), (.number(0.995), "probability", ">\u{A0}99%"),
    (.number(0.105), "points", "+10.5\u{A0}pp"), (.number(1234.4), "grouped", "1,234"),
    (.number(1.625), "decimal", "1.63"), (.number(0.1), "exact", "0.1"),
    (.number(0.9), "level", "90%"), (.text("2026-09-27"), "day", "27\u{A0}Sep\u{A0}2026"),
    (.text("2026-09-27"), "month", "Sep\u{A0}2026"),
    (.object(["lower": .number(1.78), "upper": .number(3.16)]), "ratio_range", "1.78–3.16"),
  ]

  @Test("a view writes a value in the report's style", arguments: views.indices)
  func writes(index: Int) {
    let (value, name, expected) = Self.views[index]
    let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
    #expect(ReportViews(style: style).view(name, of: value) == .text(expected))
  }

  @Test("a view that does not suit the value does not exist")
  func unsuited() {
    let views = ReportViews(
      style: NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true))
    #expect(views.view("money", of: .text("TV")) == nil)
    #expect(views.view("day", of: .text("TV")) == nil)
    #expect(views.view("money_range", of: .object(["mean": .number(1)])) == nil)
    #expect(views.view("count", of: .list([.null, .null])) == .number(2))
  }
}
