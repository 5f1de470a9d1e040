import Charts
import Drawing
import Testing

/// What must hold for every chart, whatever its data.
@Suite struct EveryChartTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var chart: any Chart
    var width: Double
    var testDescription: String { "\(name) at \(Int(width))" }

    func scene(_ theme: ChartTheme = .light) -> Scene {
      chart.scene(
        size: Size(width, chart.preferredHeight(width: width)), theme: theme, text: EvenText())
    }
  }

  static let cases = (Gallery.charts + Awkward.all).flatMap { name, chart in
    (chart is IntervalGlyph ? [104.0] : [330.0, 499, 760]).map {
      Case(name: name, chart: chart, width: $0)
    }
  }

  @Test(arguments: cases) func placesEverythingAtAFiniteSpot(_ item: Case) {
    #expect(SceneWalk(item.scene()).coordinates.allSatisfy { $0.isFinite })
  }

  @Test(arguments: cases) func keepsTextInsideThePicture(_ item: Case) {
    let scene = item.scene()
    let text = EvenText()
    for mark in SceneWalk(scene).texts {
      let box = mark.box(text)
      let isInside =
        box.x >= -0.5 && box.maxX <= scene.size.width + 0.5 && box.y >= -0.5
        && box.maxY <= scene.size.height + 0.5
      #expect(isInside, "\(mark.string) at \(box)")
    }
  }

  @Test(arguments: cases) func keepsTextsApart(_ item: Case) {
    let text = EvenText()
    let marks = SceneWalk(item.scene()).texts.map { ($0.string, $0.box(text)) }
    for (index, first) in marks.enumerated() {
      for second in marks[(index + 1)...] {
        #expect(
          !overlaps(first.1, second.1), "\(first.0) and \(second.0): \(first.1), \(second.1)")
      }
    }
  }

  @Test(arguments: cases) func usesTheThemesColorsAlone(_ item: Case) {
    for theme in [ChartTheme.light, .dark] {
      let own = Set(
        [
          theme.paper, theme.ink, theme.secondary, theme.rule, theme.panel, theme.accent,
          theme.baseline, theme.gain, theme.gainText, theme.loss, theme.lossText, theme.other,
          theme.onBaseline,
        ] + theme.palette)
      #expect(SceneWalk(item.scene(theme)).colors.allSatisfy { own.contains($0.opacity(1)) })
    }
  }

  @Test(arguments: cases) func hasARectangularTableWithoutBrokenNumbers(_ item: Case) {
    let table = item.chart.table
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    let words = table.rows.joined() + SceneWalk(item.scene()).texts.map(\.string)
    #expect(
      words.allSatisfy {
        !$0.contains("nan") && !$0.replacing("informed", with: "").contains("inf")
      })
  }

  @Test(arguments: cases) func drawsTheSameSceneTwice(_ item: Case) {
    #expect(item.scene() == item.scene())
  }

  @Test(arguments: cases) func fillsTheSizeItIsGiven(_ item: Case) {
    let size = Size(item.width, item.chart.preferredHeight(width: item.width) * 1.25)
    let scene = item.chart.scene(size: size, theme: .light, text: EvenText())
    #expect(scene.size == size)
    #expect(!scene.nodes.isEmpty)
  }

  /// Lengths only compare from zero.
  @Test(arguments: cases) func startsBarsAtZero(_ item: Case) {
    guard let chart = item.chart as? any BarAxes else { return }
    #expect(!chart.barDomains.isEmpty)
    #expect(chart.barDomains.allSatisfy { $0.contains(0) && $0.upperBound > $0.lowerBound })
  }

  private func overlaps(_ first: Rect, _ second: Rect) -> Bool {
    min(first.maxX, second.maxX) - max(first.x, second.x) > 0.6
      && min(first.maxY, second.maxY) - max(first.y, second.y) > 0.6
  }
}
