import Charts
import Drawing
import Testing

@Suite("Returns before and after the data")
struct PriorTests {
  private func walk(_ chart: any Chart, width: Double, theme: ChartTheme = .light) -> SceneWalk {
    let size = Size(width, chart.preferredHeight(width: width))
    return SceneWalk(chart.scene(size: size, theme: theme, text: EvenText()))
  }

  @Test(
    "every channel has a panel, in even rows",
    arguments: [(1, 1), (2, 2), (8, 8), (20, 20), (60, 48)])
  func panels(count: Int, drawn: Int) {
    let walk = walk(Orchard.priors(Awkward.keys(count)), width: 499)
    #expect(
      walk.paths.count { $0.stroke?.dash.isEmpty == false } == drawn + 1, "one more in the key")
    #expect(walk.hints.count == drawn)
  }

  @Test("a channel beyond the palette has its swatch hatched, its density in the shared grey")
  func hatched() {
    let walk = walk(Orchard.priors(Awkward.keys(8)), width: 499)
    let other = ChartTheme.light.other
    #expect(walk.paths.contains { $0.fill == .solid(other.opacity(0.3)) })
  }

  /// The two differ by line and fill, not by colour.
  @Test("the prior is a dashed line without fill, the posterior filled")
  func greyscale() {
    let walk = walk(Orchard.priors(Awkward.keys(1)), width: 499)
    let dashed = walk.paths.filter { $0.stroke?.dash.isEmpty == false }
    #expect(dashed.allSatisfy { $0.fill == nil })
    let color = ChartTheme.light.palette[0]
    #expect(walk.paths.count { $0.fill == .solid(color.opacity(0.3)) } == 1)
  }

  @Test("a verdict stands in words above each panel, with its interval where there is room")
  func verdicts() {
    let wide = walk(Orchard.prior, width: 499).texts.map(\.string)
    #expect(wide.count { $0 == "prior-driven" } == 2)
    #expect(wide.contains("1.93–3.41"))
    let narrow = walk(Orchard.priors(Awkward.keys(4), isNarrow: true), width: 173).texts
    #expect(narrow.contains { $0.string == "data-informed" })
    #expect(!narrow.contains { $0.string == "1.93–3.41" })
  }

  @Test("priors far wider than what is known after do not set the axis")
  func axis() {
    let wide = KnownReturn(
      ChartEstimate(mean: 2, lower: 0, upper: 40, innerLower: 0.5, innerUpper: 3))
    let known = KnownReturn(ChartEstimate(1.5, 1.2, 2))
    let domain = KnownReturn.domain(before: [wide], after: [known], breakEven: 1)
    #expect(domain.lowerBound == 0)
    #expect(domain.contains(3) && domain.upperBound < 4)
  }

  @Test("a line is cut where it leaves the axis")
  func cut() {
    let line = ChartDensity(values: [-1, 1, 3], heights: [0, 2, 0])
    let points = line.points(in: 0...2)
    #expect(points.map(\.value) == [0, 1, 2])
    #expect(points.map(\.height) == [1, 2, 1])
    #expect(line.points(in: 5...6).isEmpty)
    #expect(line.points(in: 1.5...2.5).map(\.height) == [1.5, 0.5])
  }

  @Test("a card shows the same for one channel")
  func card() {
    let chart = BeliefCardChart(
      channel: Orchard.channels[0], prior: nil, posterior: Orchard.known(Orchard.returns[0]),
      domain: 0...4, breakEven: 1, hint: "2.62", style: .dollars)
    for theme in [ChartTheme.light, .dark] {
      let walk = walk(chart, width: 88, theme: theme)
      #expect(walk.paths.contains { $0.fill == .solid(theme.palette[0].opacity(0.3)) })
      #expect(!walk.paths.contains { $0.stroke?.dash.isEmpty == false })
      #expect(walk.texts.map(\.string).contains("$1"))
    }
  }
}
