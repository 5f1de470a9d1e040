import Charts
import Documents
import Drawing
import Publishing
import SampleSummary
import Summary
import Testing

/// Criteria 6, 7, 8, 10 and 22: what must hold for each chart of each kind of report.
@Suite("Every chart of every report")
struct EveryFigureTests {
  static let reports = SampleReports.all

  @Test("all reports of these tests are there")
  func all() {
    #expect(Self.reports.count == 25)
    let kinds = Set(Self.reports.flatMap(\.figures).map { "\(type(of: $0.chart))" })
    for kind in ["TimelineChart", "MissesChart", "ThenNowChart", "PlanKeptChart", "ScheduleChart"] {
      #expect(kinds.contains(kind), "\(kind)")
    }
  }

  /// Charts of dots, lines, bands and cells, whose axes need not start at zero.
  private static let withoutBars: Set<String> = [
    "AllocationChart", "CoefficientChart", "CorrelationChart", "ForecastChart", "FrontierChart",
    "MarginalChart", "MissesChart", "PenaltyChart", "PlanKeptChart", "PriorChart", "QuantileChart",
    "ResidualFittedChart", "ResidualTimeChart", "ResponseCurvesChart", "ReturnsChart",
    "ScenarioChart", "SeriesChart", "SpecificationChart", "StabilityChart", "ThenNowChart",
    "TimelineChart",
  ]

  @Test(
    "draws bars from zero, and nothing that is not a bar, a line, a dot or a cell",
    arguments: reports)
  func bars(report: SampleReports.Made) {
    for figure in report.figures {
      if let chart = figure.chart as? any BarAxes {
        #expect(!chart.barDomains.isEmpty)
        #expect(chart.barDomains.allSatisfy { $0.contains(0) }, "\(figure.title)")
      } else {
        let kind = "\(type(of: figure.chart))"
        #expect(Self.withoutBars.contains(kind), "is \(kind) one of bars?")
      }
    }
  }

  @Test("gives a channel the colour of its place, whatever the chart", arguments: reports)
  func colors(report: SampleReports.Made) {
    let places = Dictionary(
      report.summary.channels.map { ($0.name, $0.colorIndex) }, uniquingKeysWith: { one, _ in one })
    var known = 0
    for figure in report.figures {
      for channel in Set(Self.channels(in: figure.chart)) {
        #expect(places[channel.name] == channel.colorIndex, "\(figure.title): \(channel.name)")
        known += 1
      }
    }
    #expect(known > 0)
  }

  @Test("names each channel in words, so that no colour is needed to know it", arguments: reports)
  func greyscale(report: SampleReports.Made) throws {
    let fonts = try FontLibrary()
    for figure in report.figures {
      let size = Size(499, figure.chart.preferredHeight(width: 499))
      let scene = figure.chart.scene(size: size, theme: .light, text: fonts)
      let strings = scene.strings
      let channels = Set(Self.channels(in: figure.chart))
      // Beyond the palette a chart may draw the rest together.
      for channel in channels where channel.colorIndex < ChartTheme.light.palette.count {
        #expect(
          strings.contains { Self.names($0, channel.name) }, "\(figure.title): \(channel.name)")
      }
    }
  }

  @Test("parts stacked areas by a line in the colour of the page", arguments: reports)
  func keylines(report: SampleReports.Made) throws {
    let fonts = try FontLibrary()
    for figure in report.figures where figure.chart is DecompositionChart {
      let paths = figure.chart.scene(size: Size(499, 340), theme: .light, text: fonts).paths
      let colors = Set(ChartTheme.light.palette)
      for (path, next) in zip(paths, paths.dropFirst()) {
        guard case .solid(let color) = path.fill, colors.contains(color) else { continue }
        #expect(next.stroke?.color == ChartTheme.light.paper, "\(figure.title)")
      }
    }
  }

  @Test("tells better from worse by a sign or a word, not by colour alone", arguments: reports)
  func signs(report: SampleReports.Made) throws {
    let fonts = try FontLibrary()
    let theme = ChartTheme.light
    for figure in report.figures {
      let size = Size(499, figure.chart.preferredHeight(width: 499))
      let scene = figure.chart.scene(size: size, theme: theme, text: fonts)
      let marks = Set(scene.paths.compactMap(\.solid))
      guard marks.contains(theme.gain), marks.contains(theme.loss) else { continue }
      let strings = scene.strings
      #expect(
        [["+", "−"], ["Scale", "Reduce"], ["over $", "under $"]].contains { words in
          words.allSatisfy { word in strings.contains { $0.contains(word) } }
        }, "\(figure.title): \(strings)")
    }
  }

  @Test(
    "draws each response curve with its band, where spend is now and where the data end",
    arguments: reports)
  func curves(report: SampleReports.Made) {
    let charts = report.figures.compactMap { $0.chart as? ResponseCurvesChart }
    // On a screen each channel's own card has its curve.
    let cards = report.document.everyBlock.flatMap { block in
      if case .channelCards(let cards) = block { cards.cards.compactMap(\.curve) } else { [] }
    }
    let drawn = Set(charts.flatMap(\.panels).map(\.channel.name))
    let all = report.summary.responseCurves.count
    #expect(report.kind == "monitoring" || cards.count == all || drawn.count == all)
    for panel in charts.flatMap(\.panels) {
      #expect(panel.points.allSatisfy { $0.lower <= $0.response && $0.response <= $0.upper })
      #expect(panel.points.contains { $0.lower < $0.upper }, "\(panel.channel.name)")
      #expect(panel.currentSpend > 0 && panel.currentResponse > 0)
      let end = panel.points.last?.spend ?? 0
      #expect(panel.observedMaximum > 0 && panel.observedMaximum < end && panel.currentSpend < end)
    }
  }

  // MARK: Reading charts

  /// Whether a label is a name, or what is left of it where it has no room.
  private static func names(_ label: String, _ name: String) -> Bool {
    guard !label.isEmpty, !label.hasPrefix(name) else { return !label.isEmpty }
    let ends = label.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false)
    let plain = ends.map { $0.map { $0 == "\u{A0}" ? " " : String($0) }.joined() }
    return plain.count == 2 && name.hasPrefix(plain[0]) && name.hasSuffix(plain[1])
  }

  /// Every channel a chart knows of, wherever in its description.
  private static func channels(in value: Any) -> [ChannelKey] {
    if let channel = value as? ChannelKey { return [channel] }
    if value is [Double] || value is String { return [] }
    return Mirror(reflecting: value).children.flatMap { channels(in: $0.value) }
  }
}

extension Path {
  /// The colour that fills it.
  fileprivate var solid: Color? { if case .solid(let color) = fill { color } else { nil } }
}
