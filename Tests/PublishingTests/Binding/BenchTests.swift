import Charts
import Documents
import Findings
import Insights
import MediaMix
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("The econometrician's bench in a template")
struct BenchTests {
  private static let charts = [
    "correlations", "inflation", "series", "specifications", "coefficients",
    "residuals", "residuals_fitted", "quantiles", "autocorrelation", "influence", "stability",
    "model_correlations", "model_inflation",
  ]
  private static let tables = [
    "series", "inflation", "specifications", "coefficients", "terms", "holidays",
    "residual_tests", "influence", "stability", "model_inflation",
  ]
  private static let always = ["data_quality", "transforms", "accuracy"]

  /// A report of every piece that exists.
  private static var everything: TemplateFolder {
    var lines = [
      "::document title=T author=A subject=S language=en-US", "::footer text=F",
      ":::section id=bench tab=Bench question=\"What lies behind it?\"", "# Bench",
    ]
    for kind in charts { lines += guarded(kind, "::chart kind=\(kind)") }
    for name in tables { lines += guarded(name, "::table name=\(name)") }
    lines += always.map { "::table name=\($0)\n" } + [":::"]
    return TemplateFolder(name: "bench", files: ["report.md": lines.joined(separator: "\n")])
  }

  private static func guarded(_ name: String, _ line: String) -> [String] {
    ["{{#has.\(name)}}", line, "", "{{/has.\(name)}}"]
  }

  private static func compose(_ summary: ExecutiveSummary) throws -> Document {
    try ReportComposer.compose(summary: summary, template: everything)
  }

  /// With two effects of different certainty and a holiday, as a fit would tell them.
  private static var fitted: ExecutiveSummary {
    var summary = SampleSummary.make()
    summary.coefficients = [
      coefficient(summary.channels[0].name, .media, 40, error: 10),
      coefficient(summary.channels[1].name, .media, 3, error: 5),
      coefficient("christmas", .holidays, 120, error: 40),
      coefficient("level", .level, 4_000, error: 25),
    ]
    return summary
  }

  private static func coefficient(
    _ name: String, _ part: Coefficient.Part, _ value: Double, error: Double
  ) -> CoefficientBlock {
    CoefficientBlock(
      name: name, label: name, part: part, partLabel: part.rawValue.capitalized,
      quantity: part == .media ? .effect : .coefficient, quantityLabel: "Effect",
      unit: "revenue per week",
      estimate: EstimateBlock(
        mean: value, median: value, lower: max(0, value - 1.6 * error),
        upper: value + 1.6 * error, innerLower: value - 0.7 * error,
        innerUpper: value + 0.7 * error), standardError: error, probabilityPositive: 0.99)
  }

  @Test(
    "every piece composes for every kind of summary",
    arguments: ComposerTests.summaries.map(\.name))
  func composes(name: String) throws {
    let summary = try #require(ComposerTests.summaries.first { $0.name == name }?.summary)
    let blocks = try Self.compose(summary).everyBlock
    for case .figure(let figure) in blocks {
      #expect(!figure.title.isEmpty && !figure.subtitle.isEmpty && !figure.description.isEmpty)
      #expect(!figure.chart.table.rows.isEmpty, "\(figure.title)")
    }
    for case .table(let table) in blocks {
      #expect(table.title?.isEmpty == false)
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
      #expect(!table.rows.contains { $0.cells.contains { $0.text.contains("nan") } })
    }
  }

  @Test("a report without coefficients and specifications leaves them out, and says how when asked")
  func absent() throws {
    var summary = SampleSummary.make()
    summary.coefficients = []
    summary.specifications = []
    let titles = try Self.compose(summary).everyBlock.compactMap { block -> String? in
      guard case .figure(let figure) = block else { return nil }
      return figure.title
    }
    #expect(titles.count == 11)
    var folder = Self.everything
    folder.files["report.md"] = """
      ::document title=T author=A subject=S language=en-US
      :::section id=bench tab=Bench question=What
      # Bench
      ::chart kind=specifications
      :::
      """
    let error = #expect(throws: Unusable.self) {
      try ReportComposer.compose(summary: summary, template: folder)
    }
    #expect(error?.findings.first?.fix.contains("has.specifications") == true)
  }

  @Test(
    "coefficients share an axis in standard errors, level aside, and are clear beyond half of one")
  func coefficients() throws {
    let blocks = try Self.compose(Self.fitted).everyBlock
    let charts = Self.charts(CoefficientChart.self, in: blocks)
    let chart = try #require(charts.first)
    #expect(chart.parts.map(\.name) == ["Media", "Holidays"])
    #expect(chart.parts[0].rows.map(\.estimate.mean) == [4, 0.6])
    #expect(chart.table.rows.map { $0[4] } == ["yes", "no", "yes"])
  }

  @Test("terms hold no media, and holidays nothing else")
  func terms() throws {
    let document = try Self.compose(Self.fitted)
    let tables = document.everyBlock.compactMap { block -> Table? in
      guard case .table(let table) = block, table.columns.last?.title == "Unit" else { return nil }
      return table
    }
    // A row per part, and one per parameter.
    #expect(tables.map(\.rows.count) == [3 + 4, 2 + 2, 1 + 1])
    #expect(
      tables[1].rows.map { $0.cells[0].text } == ["Holidays", "christmas", "Level", "level"])
  }

  @Test("series that the others tell exactly come first, and their factor is not told")
  func inflation() throws {
    var summary = SampleSummary.make()
    for index in summary.dataQuality.inflation.indices {
      summary.dataQuality.inflation[index].factor = index == 3 ? nil : 2 + Double(index)
    }
    let name = summary.dataQuality.inflation[3].name
    let blocks = try Self.compose(summary).everyBlock
    let charts = Self.charts(InflationChart.self, in: blocks)
    let chart = try #require(charts.first)
    #expect(chart.rows[0].name == name)
    #expect(chart.table.rows[0] == [name, "> 1,000", "High"])
    let rest = chart.rows.dropFirst().compactMap(\.factor)
    #expect(rest == rest.sorted(by: >))
  }

  @Test("residual charts show the summary's own numbers")
  func residuals() throws {
    let summary = SampleSummary.make()
    let found = try #require(summary.residuals)
    let blocks = try Self.compose(summary).everyBlock
    let time = try #require(Self.charts(ResidualTimeChart.self, in: blocks).first)
    #expect(time.residuals == found.standardized && time.starts == summary.series.starts)
    let quantiles = try #require(Self.charts(QuantileChart.self, in: blocks).first)
    #expect(quantiles.points.map(\.observed) == found.standardized.sorted())
    let fitted = try #require(Self.charts(ResidualFittedChart.self, in: blocks).first)
    #expect(fitted.smooth.count == 25)
    #expect(fitted.smooth.map(\.fitted) == fitted.smooth.map(\.fitted).sorted())
    let lags = try #require(Self.charts(AutocorrelationChart.self, in: blocks).first)
    #expect(lags.panels.map(\.values) == [found.acf, found.pacf])
    let influence = try #require(Self.charts(InfluenceChart.self, in: blocks).first)
    #expect(abs(influence.threshold - 4 / Double(summary.period.periods)) < 1e-12)
  }

  @Test("without anything to test a report has no residual charts")
  func untested() throws {
    var summary = SampleSummary.make()
    summary.residuals = nil
    summary.influence = nil
    summary.stability = nil
    let blocks = try Self.compose(summary).everyBlock
    #expect(Self.charts(ResidualTimeChart.self, in: blocks).isEmpty)
    #expect(Self.charts(InfluenceChart.self, in: blocks).isEmpty)
    #expect(Self.charts(StabilityChart.self, in: blocks).isEmpty)
  }

  private static func charts<Kind: Chart>(_ kind: Kind.Type, in blocks: [Block]) -> [Kind] {
    blocks.compactMap { block in
      guard case .figure(let figure) = block else { return nil }
      return figure.chart as? Kind
    }
  }

  @Test("accuracy stands beside what a refit foresaw")
  func accuracy() throws {
    let summary = SampleSummary.make()
    let table = try #require(try Self.compose(summary).table(headed: "Measure"))
    #expect(table.columns[2].title.hasPrefix("Unseen, last "))
    let error = try #require(table.rows.first { $0.cells[0].text == "RMSE" })
    #expect(error.cells[1].text == summary.numberStyle().outcome(summary.model.performance.rmse))
    var unheld = summary
    unheld.model.performance.holdout = nil
    #expect(try Self.compose(unheld).table(headed: "Measure")?.columns.count == 3)
  }
}
