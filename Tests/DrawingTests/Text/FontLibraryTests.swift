import Drawing
import Testing

@Suite struct FontLibraryTests {
  let fonts: FontLibrary
  let ink = Color(0x1A1A1A)

  init() throws {
    fonts = try FontLibrary()
  }

  @Test func aRowOfOneFigureIsAsWideAsItsFigures() {
    let style = TextStyle(size: 10, color: ink)
    let zero = fonts.width(of: "0", style: style)
    #expect(abs(fonts.width(of: "00000", style: style) - 5 * zero) < 1e-9)
    #expect(fonts.width(of: "", style: style) == 0)
  }

  @Test func widthGrowsInProportionToTheSize() {
    let small = TextStyle(size: 8, color: ink)
    let large = TextStyle(size: 24, color: ink)
    let text = "Paid search returned $2.41 per $1"
    #expect(
      abs(3 * fonts.width(of: text, style: small) - fonts.width(of: text, style: large)) < 1e-9)
  }

  @Test(arguments: TextStyle.Weight.allCases)
  func tabularFiguresAreEquallyWide(_ weight: TextStyle.Weight) {
    let style = TextStyle(size: 10, weight: weight, color: ink, tabular: true)
    let zero = fonts.width(of: "0", style: style)
    for figure in 1...9 {
      // Interpolated weights of the font are off by up to five units of 1/2816 em.
      #expect(abs(fonts.width(of: "\(figure)", style: style) - zero) <= 10.0 * 5.5 / 2816)
    }
  }

  @Test func proportionalFiguresAreNot() {
    let style = TextStyle(size: 10, color: ink, tabular: false)
    #expect(fonts.width(of: "1", style: style) < fonts.width(of: "0", style: style))
  }

  @Test func trackingStandsBetweenLettersOnly() {
    let plain = TextStyle(size: 20, color: ink)
    let tight = TextStyle(size: 20, color: ink, tracking: -0.022)
    let difference = fonts.width(of: "abcde", style: plain) - fonts.width(of: "abcde", style: tight)
    #expect(abs(difference - 4 * 0.022 * 20) < 1e-9)
  }

  @Test func heavierLettersAreWider() {
    let widths = TextStyle.Weight.allCases.map {
      fonts.width(of: "Northwind Outdoor", style: TextStyle(size: 10, weight: $0, color: ink))
    }
    #expect(widths == widths.sorted())
    #expect(Set(widths).count == widths.count)
  }

  @Test func heightsComeFromTheFont() {
    let metrics = fonts.metrics(of: TextStyle(size: 100, color: ink))
    // Inter: ascender 2728, descender -680, capital height 2048 of 2816 units per em.
    #expect(abs(metrics.ascent - 96.875) < 0.01)
    #expect(abs(metrics.descent - 24.148) < 0.01)
    #expect(abs(metrics.capHeight - 72.727) < 0.01)
  }

  @Test(arguments: [
    "قناة الإعلان", "电视广告", "テレビ", "텔레비전", "תקשורת", "โทรทัศน์", "Ωmega", "Телевидение",
  ])
  func otherScriptsTakeRoom(_ name: String) {
    let style = TextStyle(size: 10, color: ink)
    let width = fonts.width(of: name, style: style)
    #expect(width > 10)
    #expect(width < 10 * 1.3 * Double(name.count))
  }

  @Test func arabicLettersJoin() {
    let style = TextStyle(size: 10, color: ink)
    let apart = "قناة".map { fonts.width(of: String($0), style: style) }.reduce(0, +)
    #expect(fonts.width(of: "قناة", style: style) < 0.9 * apart)
  }

  @Test func controlCharactersAndHiddenDirectionsDoNotCount() {
    let style = TextStyle(size: 10, color: ink)
    let plain = fonts.width(of: "tv spend", style: style)
    #expect(fonts.width(of: "tv\nspend", style: style) == plain)
    #expect(fonts.width(of: "tv \u{202E}spend\u{202C}", style: style) == plain)
  }
}
