import Charts
import Drawing
import Testing

@Suite struct ContrastTests {
  /// Black on white, and the two greys that WCAG 2.2 is usually explained with.
  @Test(arguments: [(0x000000, 21.0), (0x767676, 4.54), (0x949494, 3.03)])
  func agreesWithKnownRatios(hex: Int, expected: Double) {
    let ratio = Contrast.ratio(Color(UInt32(hex)), Color(0xFFFFFF))
    #expect(abs(ratio - expected) < 0.01)
  }

  @Test(arguments: [ChartTheme.light, .dark]) func marksStandOutFromPaper(_ theme: ChartTheme) {
    let marks = theme.palette + [theme.other, theme.baseline, theme.gain, theme.loss, theme.accent]
    for color in marks { #expect(Contrast.ratio(color, theme.paper) >= 3, "\(color)") }
  }

  @Test(arguments: [ChartTheme.light, .dark]) func textCanBeRead(_ theme: ChartTheme) {
    for color in [theme.ink, theme.secondary, theme.gainText, theme.lossText, theme.accent] {
      #expect(Contrast.ratio(color, theme.paper) >= 4.5, "\(color)")
      #expect(Contrast.ratio(color, theme.panel) >= 4.5, "\(color)")
    }
  }

  @Test(arguments: [ChartTheme.light, .dark]) func wordsOnBarsCanBeRead(_ theme: ChartTheme) {
    for ground in [theme.baseline, theme.accent] {
      #expect(Contrast.ratio(theme.textColor(on: ground), ground) >= 4.5)
    }
  }
}
