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
    #expect(cut.last == "…" || cut == name)
    #expect(text.width(of: cut, style: style) <= 26)
    #expect(name.hasPrefix(String(cut.dropLast())))
  }

  @Test func doesNotLeaveASpaceBeforeTheEllipsis() {
    let cut = Ellipsis.fit("Paid search", width: 8 * 0.55 * 6.2, style: style, text: EvenText())
    #expect(cut == "Paid…")
  }
}
