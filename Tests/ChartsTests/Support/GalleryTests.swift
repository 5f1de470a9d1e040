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
    for (name, chart) in Gallery.charts + Awkward.all where wanted?.contains(name) ?? true {
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
