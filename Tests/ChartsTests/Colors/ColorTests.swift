import Charts
import Drawing
import Testing

@Suite("Colours as people see them")
struct ColorTests {
  /// Published values of OKLab for the corners of sRGB (W3C, CSS Color 4, sample conversions).
  @Test(arguments: [
    (0xFFFFFF, 1.0, 0.0, 0.0), (0x000000, 0, 0, 0), (0xFF0000, 0.62796, 0.22486, 0.12585),
    (0x00FF00, 0.86644, -0.23389, 0.17950), (0x0000FF, 0.45201, -0.03246, -0.31153),
  ])
  func agreesWithKnownColors(hex: Int, lightness: Double, a: Double, b: Double) {
    let lab = OKLab(Color(UInt32(hex)))
    #expect(abs(lab.lightness - lightness) < 1e-4)
    #expect(abs(lab.a - a) < 1e-4 && abs(lab.b - b) < 1e-4)
  }

  @Test func everyColorComesBack() {
    var numbers = Numbers(seed: 5)
    for _ in 0..<200 {
      let color = Color(UInt32(numbers.next() * 16_777_215))
      #expect(OKLab(color).color == color)
    }
  }

  @Test func greysLookTheSameToAll() {
    for sight in ColorVision.allCases {
      let seen = sight.distance(Color(0x404040), Color(0xC0C0C0))
      #expect(abs(seen - ColorVision.usual.distance(Color(0x404040), Color(0xC0C0C0))) < 1e-4)
    }
  }

  /// The pair that people without cones for middle waves are known to take for each other.
  @Test func redAndOliveFallTogether() {
    let (red, olive) = (Color(0xA84020), Color(0x6F6420))
    #expect(ColorVision.usual.distance(red, olive) > 0.12)
    #expect(ColorVision.deuteranopia.distance(red, olive) < 0.07)
  }

  @Test(arguments: [3.0, 4.5], [Color(0xFFFFFF), Color(0x14181F)])
  func theNearestColorStandsOutAndIsNearest(contrast: Double, ground: Color) {
    var numbers = Numbers(seed: UInt64(contrast * 10))
    for _ in 0..<12 {
      let wished = Color(UInt32(numbers.next() * 16_777_215))
      let found = NearestColor.to(wished, contrast: contrast, on: [ground])
      guard let found else {
        Issue.record("nothing for \(wished)")
        continue
      }
      #expect(Contrast.ratio(found, ground) >= contrast)
      if Contrast.ratio(wished, ground) >= contrast { #expect(found == wished) }
      let aim = OKLab(wished)
      let distance = OKLab(found).distance(to: aim)
      // Every colour of the same hue on a grid: none that stands out is closer, but for rounding.
      for lightness in 0...80 {
        for chroma in 0...24 {
          let other = OKLab(
            lightness: Double(lightness) / 80, chroma: aim.chroma * Double(chroma) / 20,
            hue: aim.hue
          ).color
          guard let other, Contrast.ratio(other, ground) >= contrast else { continue }
          #expect(OKLab(other).distance(to: aim) > distance - 0.004)
        }
      }
      let lab = OKLab(found)
      if lab.chroma > 0.05 {
        let turn = (lab.a * aim.b - lab.b * aim.a) / (lab.chroma * aim.chroma)
        #expect(abs(turn) < 0.08, "\(wished) to \(found)")
      }
    }
  }

  @Test func everyGroundCounts() {
    let found = NearestColor.to(
      Color(0xF2C94C), contrast: 4.5, on: [Color(0xFFFFFF), Color(0xF5F6F8)])
    #expect(found.map { Contrast.ratio($0, Color(0xF5F6F8)) >= 4.5 } == true)
    let both = NearestColor.to(
      Color(0x1B5E3F), contrast: 3, on: [Color(0xFFFFFF), Color(0x1A1A1A)])
    #expect(both.map { Contrast.ratio($0, Color(0x1A1A1A)) >= 3 } == true)
    #expect(
      NearestColor.to(Color(0x808080), contrast: 8, on: [Color(0xFFFFFF), Color(0x000000)]) == nil)
  }

  /// Criterion 10: stacked parts are parted by a line in the page's colour, so that a grey print can be read.
  @Test(arguments: [ChartTheme.light, .dark]) func keylinesPartStackedColors(_ theme: ChartTheme) {
    let chart = Orchard.decomposition()
    let scene = chart.scene(size: Size(499, 340), theme: theme, text: EvenText())
    let paths = SceneWalk(scene).paths
    for (place, path) in paths.enumerated() {
      guard case .solid(let color) = path.fill, theme.palette.contains(color) else { continue }
      let next = paths[place + 1]
      #expect(next.stroke?.color == theme.paper && next.fill == nil)
      #expect((next.stroke?.width ?? 0) >= 0.6)
    }
  }

  /// Neighbours of the program's own palettes can be told apart by everybody.
  @Test(arguments: [ChartTheme.light, .dark]) func neighboursAreApart(_ theme: ChartTheme) {
    for (one, next) in zip(theme.palette, theme.palette.dropFirst()) {
      #expect(ColorVision.leastDistance(one, next) > 0.1)
    }
  }
}
