import Drawing
import Testing

/// Letters all ten points wide at size ten, so that widths can be counted.
private struct Grid: TextMeasuring {
  func width(of string: String, style: TextStyle) -> Double {
    Double(string.count) * style.size
  }

  func metrics(of style: TextStyle) -> FontMetrics {
    FontMetrics(ascent: style.size, descent: 0, capHeight: style.size)
  }
}

@Suite struct LineBreakerTests {
  let style = TextStyle(size: 10, color: Color(0))
  let breaker = LineBreaker(Grid())

  private func lines(_ text: String, _ letters: Int, limit: Int? = nil, balanced: Bool = false)
    -> [String]
  {
    breaker.lines(
      text, style: style, width: Double(letters) * 10, limit: limit, balanced: balanced
    ).map(\.string)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 100, ["one two three"]),
    ("one  two", 4, ["one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("past break-even now", 10, ["past", "break-even", "now"]),
    ("very-long-hyphenated-name", 10, ["very-long-", "hyphenated", "-name"]),
    ("is 1.78–3.16 wide", 6, ["is", "1.78–3", ".16", "wide"]),
    ("up 1.78–3.16", 10, ["up", "1.78–3.16"]),
    ("at 90% sure", 6, ["at 90%", "sure"]),
    ("expect −$5M now", 8, ["expect", "−$5M now"]),
    ("expect +$5M now", 8, ["expect", "+$5M now"]),
    ("a\nb\u{2028}c", 100, ["a b c"]),
    ("电视广告", 2, ["电视", "广告"]),
    ("", 5, []),
  ])
  func linesEndWhereTheyMay(_ text: String, _ letters: Int, _ expected: [String]) {
    #expect(lines(text, letters) == expected)
  }

  @Test func aBrokenWordKeepsItsAccentsAndFamilies() {
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(lines("👩‍👩‍👧👩‍👩‍👧", 1) == ["👩‍👩‍👧", "👩‍👩‍👧"])
  }

  @Test func theLastLineOfALimitEndsInAnEllipsis() {
    #expect(lines("one two three four", 9, limit: 2) == ["one two", "three fo…"])
    #expect(lines("one two", 9, limit: 2) == ["one two"])
  }

  @Test func balancedLinesAreAboutEquallyLong() {
    #expect(lines("aaaa bbbb cccc dd", 14) == ["aaaa bbbb cccc", "dd"])
    #expect(lines("aaaa bbbb cccc dd", 14, balanced: true) == ["aaaa bbbb", "cccc dd"])
  }

  @Test("a currency stays with its amount", arguments: ["128 M€", "1 175 k€", "30 mil ₺"])
  func currencies(_ amount: String) {
    let amount = amount.replacing(" ", with: "\u{A0}")
    for width in stride(from: 90.0, through: 240, by: 10) {
      let lines = breaker.lines("brought \(amount), and more", style: style, width: width)
      #expect(lines.contains { $0.string.contains(amount) }, "\(lines.map(\.string))")
    }
  }

  @Test func stylesSurviveBreaking() {
    let strong = TextStyle(size: 10, weight: .bold, color: Color(0))
    let text = [
      StyledText("all ", style: style), StyledText("three re", style: strong, link: "#plan"),
      StyledText("turn more", style: style),
    ]
    let lines = breaker.lines(text, width: 130)
    #expect(lines.map(\.string) == ["all three", "return more"])
    #expect(lines[0].pieces.map(\.text.style.weight) == [.regular, .bold])
    #expect(lines[0].pieces.map(\.x) == [0, 40])
    #expect(lines[1].pieces.map(\.text.string) == ["re", "turn more"])
    #expect(lines[1].pieces[0].text.link == "#plan")
    #expect(lines[1].width == 110)
  }

  @Test(arguments: [
    ("Paid search", 5, "Paid…"), ("Paid", 4, "Paid"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("abc", 0, "…"),
  ])
  func truncationKeepsWholeLetters(_ text: String, _ letters: Int, _ expected: String) {
    #expect(breaker.truncated(text, style: style, width: Double(letters) * 10) == expected)
  }

  /// Seeded random words: no line is wider than asked, and no letter is lost.
  @Test(arguments: 1...20)
  func nothingIsLostAndNothingSticksOut(_ seed: UInt64) throws {
    let fonts = try FontLibrary()
    let breaker = LineBreaker(fonts)
    var state = seed
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let alphabet = Array("abcdefghij-/ $%.,0123456789 é电قA  ")
    let text = String((0..<200).map { _ in alphabet[next(UInt64(alphabet.count))] })
    let style = TextStyle(size: 9, color: Color(0), tracking: -0.022)
    let width = 40.0 + Double(next(200))
    let lines = breaker.lines(text, style: style, width: width)
    // Kerning across a break can add a little to words put together again.
    for line in lines { #expect(line.width <= width + 1) }
    let kept = lines.map(\.string).joined().filter { $0 != " " }
    #expect(kept == text.filter { $0 != " " })
  }
}
