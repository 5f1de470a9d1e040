import Charts
import Drawing
import Glibc
import Testing

/// Writes every chart as a picture, for looking at: `CHART_GALLERY=/some/folder swift test`.
@Suite(.serialized, .enabled(if: getenv("CHART_GALLERY") != nil)) struct GalleryTests {
  @Test func drawsEveryChart() throws {
    let folder = getenv("CHART_GALLERY").map { String(cString: $0) } ?? "."
    let wanted = getenv("CHART_NAMES").map {
      String(cString: $0).split(separator: ",").map(String.init)
    }
    let fonts = try FontLibrary()
    for (name, chart) in Gallery.charts where wanted?.contains(name) ?? true {
      for (suffix, theme, width) in [
        ("", ChartTheme.light, 499.0), ("-dark", .dark, 499), ("-narrow", .light, 330),
      ] {
        let width = chart is IntervalGlyph ? 104 : width
        let size = Size(width, chart.preferredHeight(width: width))
        let scene = chart.scene(size: size, theme: theme, text: fonts)
        let bytes = try PNGRenderer(scale: 150.0 / 72, paper: theme.paper)
          .render(scene, fonts: fonts)
        try write(bytes, to: "\(folder)/\(name)\(suffix).png")
      }
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "wb"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}

/// Every chart with invented data, by name.
enum Gallery {
  static var charts: [(String, any Chart)] {
    [
      ("plan", Orchard.plan), ("effect", Orchard.effectShare), ("roi", Orchard.roi),
      ("marginal", Orchard.marginal), ("allocation", Orchard.allocation),
      ("share", Orchard.share), ("decomposition", Orchard.decomposition()),
      ("curves", Orchard.curves), ("bridge", Orchard.bridge),
      (
        "glyph",
        IntervalGlyph(
          value: 15.1, lower: 13.1, upper: 17.3, reference: 12.7, referenceLabel: "Q3 2025: $12.7M")
      ),
    ]
  }
}
