import Charts
import Drawing
import Testing

@Suite struct BenchTests {
  private func walk(
    _ chart: any Chart, width: Double = 499, theme: ChartTheme = .light
  ) -> SceneWalk {
    SceneWalk(
      chart.scene(
        size: Size(width, chart.preferredHeight(width: width)), theme: theme, text: EvenText()))
  }

  // MARK: Correlations

  @Test func printsEveryCorrelationOfFewSeries() {
    let texts = walk(Bench.correlations(12)).texts.map(\.string)
    #expect(texts.contains("0.97") && texts.contains("−0.86"))
    // 66 pairs of which one is unknown.
    #expect(Bench.correlations(12).table.rows.count == 65)
    #expect(texts.filter { $0.hasPrefix("0.") || $0.hasPrefix("−0.") }.count == 65)
  }

  @Test func saysWhenCellsArePrintedInHundredths() {
    let texts = walk(Bench.correlations(25)).texts.map(\.string)
    #expect(texts.contains("97") && texts.contains("−86"))
    #expect(texts.contains("in hundredths"))
    #expect(!walk(Bench.correlations(12)).texts.contains { $0.string == "in hundredths" })
  }

  @Test func keepsTheSeriesThatCorrelateMostWhereThereAreTooMany() {
    let chart = Bench.correlations(60)
    let texts = walk(chart).texts.map(\.string)
    #expect(texts.contains("40 strongest of 60"))
    // The pair of 0.97 is there, and the table has all.
    #expect(texts.contains(Bench.name(1)) && texts.contains(Bench.name(3)))
    #expect(chart.table.rows.count == 60 * 59 / 2 - 1)
  }

  @Test(arguments: [ChartTheme.light, .dark])
  func printsOnCellsThatInkCanBeReadOn(_ theme: ChartTheme) {
    func mix(_ color: Color) -> Color {
      func blend(_ top: Double, _ ground: Double) -> Double {
        ground + (top - ground) * color.alpha
      }
      return Color(
        red: blend(color.red, theme.paper.red), green: blend(color.green, theme.paper.green),
        blue: blend(color.blue, theme.paper.blue))
    }
    for color in walk(Bench.correlations(25), theme: theme).colors where color.alpha < 1 {
      #expect(Contrast.ratio(theme.ink, mix(color)) >= 4.5, "\(color)")
    }
  }

  // MARK: Variance inflation

  @Test func saysWhereAFactorIsTooLargeToTell() {
    let texts = walk(Bench.inflation([.infinity, 4_000, 812, 3, nil])).texts.map(\.string)
    #expect(texts.filter { $0 == "> 1,000" }.count == 2)
    #expect(texts.contains("812") && texts.contains("3.0") && texts.contains("–"))
  }

  @Test(arguments: [(4.99, "Low"), (5, "Watch"), (9.99, "Watch"), (10, "High")])
  func tellsALevelByTheLines(factor: Double, word: String) {
    #expect(Bench.inflation([factor]).table.rows[0][2] == word)
  }

  // MARK: The regression

  @Test func marksTheChosenSpecification() {
    let chart = Bench.specifications(6)
    #expect(walk(chart).texts.filter { $0.string == "Chosen" }.count == 1)
    #expect(chart.table.rows.filter { $0[4] == "yes" }.map { $0[0] } == [chart.rows[1].name])
  }

  /// One that fails by far is an arrow at the edge, and its number stands beside it.
  @Test func doesNotLetAFailedSpecificationFlattenTheOthers() {
    let walk = walk(Bench.specifications(7), width: 760)
    #expect(walk.texts.contains { $0.string == "214.9%" })
    #expect(!walk.texts.contains { $0.string == "200%" })
  }

  @Test func groupsCoefficientsByPartAndLeavesOutEmptyOnes() {
    let texts = walk(Bench.coefficients(3, 2)).texts.map(\.string)
    #expect(texts.contains("Media") && texts.contains("Controls") && !texts.contains("Events"))
  }

  @Test func drawsAnEstimateThatMayBeZeroAsAnOpenDot() {
    var chart = Bench.coefficients(2, 0)
    chart.parts[0].rows[0].estimate = ChartEstimate(mean: 0.1, lower: -0.1, upper: 0.3)
    chart.parts[0].rows[1].estimate = ChartEstimate(mean: 0.2, lower: 0.1, upper: 0.3)
    #expect(chart.table.rows.map { $0[4] } == ["no", "yes"])
    let open = walk(chart).paths.filter {
      $0.fill == .solid(ChartTheme.light.paper) && $0.stroke != nil
    }
    #expect(open.count == 1)
  }

  @Test func breaksTheLineWhereAWindowCouldNotTell() {
    var chart = Bench.stability(1)
    let whole = walk(chart).paths.count
    chart.panels[0].points[9].value = nil
    #expect(walk(chart).paths.count > whole)
    #expect(chart.table.rows[9][2] == "–")
  }

  @Test func drawsPenaltiesWithTheirStandardErrors() {
    var chart = Orchard.penalty
    #expect(chart.table.rows.allSatisfy { $0[2] == "–" })
    func whiskers() -> Int { walk(chart).paths.count { $0.stroke?.width == 0.75 } }
    #expect(whiskers() == 0)
    chart.standardErrors = chart.errors.map { 0.1 * $0 }
    #expect(whiskers() == chart.errors.count)
  }

  // MARK: Series

  /// What a width cannot show is left out of the picture, never of the table.
  @Test func thinsLongSeriesToWhatTheWidthShows() {
    let chart = Bench.series(25, periods: 1_500, .daily)
    let longest = walk(chart).paths.map(\.elements.count).max() ?? 0
    #expect(longest < 1_100)
    #expect(chart.table.rows.count == 1_500)
    let few = Bench.series(1, periods: 30)
    #expect(walk(few).paths.contains { $0.elements.count == 30 })
  }

  @Test func leavesAGapWhereASeriesHasNoValues() {
    #expect(Bench.series(3).table.rows[45][3] == "–")
    #expect(walk(Bench.series(3)).coordinates.allSatisfy { $0.isFinite })
  }
}
