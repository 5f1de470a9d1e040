import Charts
import Drawing
import Testing

@Suite struct EllipsisTests {
  private let style = TextStyle(size: 8, color: Color(0))

  @Test func leavesTextThatFits() {
    #expect(Ellipsis.fit("Radio", width: 100, style: style, text: EvenText()) == "Radio")
  }

  @Test(
    arguments: Awkward.longNames + [
      "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 family", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
    ])
  func cutsBetweenCharacters(_ name: String) {
    let text = EvenText()
    let cut = Ellipsis.fit(name, width: 26, style: style, text: text)
    let ends = cut.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false)
    #expect(ends.count == 2 || cut == name)
    #expect(text.width(of: cut, style: style) <= 26)
    #expect(name.hasPrefix(ends[0]) && name.hasSuffix(ends.last ?? ""))
  }

  @Test func doesNotLeaveASpaceBeforeTheEllipsis() {
    let cut = Ellipsis.fit("Paid search", width: 8 * 0.55 * 6.2, style: style, text: EvenText())
    #expect(cut == "Paid…")
  }

  @Test func namesThatBeginAlikeStayApart() {
    let cut = ["north 1", "north 2"].map {
      Ellipsis.fit("Connected television, \($0)", width: 80, style: style, text: EvenText())
    }
    #expect(cut.allSatisfy { $0.hasPrefix("Connected") })
    #expect(cut[0] != cut[1])
  }
}
