import Charts
import Drawing
import Spreadsheets
import Summary
import Wording

/// An executive summary seen as sheets and charts of a workbook; its extensions hold one sheet each.
///
/// It chooses and orders; every number is the summary's own, with all its digits.
struct WorkbookBinding {
  let summary: ExecutiveSummary
  let style: NumberStyle
  let theme: ChartTheme
  let logo: SheetPicture?
  let names: SheetNames

  init(_ summary: ExecutiveSummary, words: Catalogue, brand: Brand, logo: SheetPicture?) {
    self.summary = summary
    theme = brand.theme.light
    self.logo = logo
    style = summary.numberStyle(words)
    names = SheetNames(style)
  }

  /// A phrase in the report's language.
  func say(_ phrase: Phrase) -> String { style.say(phrase) }

  /// Every table there is something to say in.
  var tables: [Sheet] {
    let sheets: [Sheet?] = [
      alertsSheet, kpisSheet, returnDriftSheet, planKeptSheet,
      channelsSheet, changesSheet, driversSheet, decompositionSheet, curvesSheet, positionsSheet,
      allocationSheet, frontierSheet, scenariosSheet, scheduleSheet, periodsSheet, forecastSheet,
      forecastAccuracySheet, geographiesSheet, carryOverSheet, coefficientsSheet,
      experimentsSheet, checksSheet, diagnosticsSheet, findingsSheet,
    ]
    return sheets.compactMap { $0 }
  }

  /// The plan, unless a gate failed: then nothing is recommended anywhere.
  var plan: OptimizationBlock? {
    summary.grade.actionable ? summary.optimization : nil
  }

  // MARK: Formats

  /// Money with decimals where the amounts are small.
  func money(_ values: [Double]) -> ValueFormat {
    let largest = values.lazy.map { abs($0) }.max() ?? 0
    let isAfter = style.locale.currencyPlace != .before
    let gap = !isAfter && style.symbol.last?.isLetter == true ? "\u{A0}" : ""
    return .money(
      symbol: style.symbol + gap, isAfter: isAfter, places: largest < 1_000 ? style.cents : 0)
  }

  /// The outcome as money, or as a count.
  func outcome(_ values: [Double]) -> ValueFormat {
    guard !style.outcomeIsMoney else { return money(values) }
    return (values.lazy.map { abs($0) }.max() ?? 0) < 100 ? .decimal(2) : .count
  }

  // MARK: Columns

  /// `90% lower`, as a heading of its own or behind a name.
  func lower(_ name: String = "") -> String { bound(name, say("\(level) lower")) }

  func upper(_ name: String = "") -> String { bound(name, say("\(level) upper")) }

  private var level: String { style.level(summary.report.interval) }

  private func bound(_ name: String, _ side: String) -> String {
    name.isEmpty ? side : style.listed([name, side])
  }

  /// A mean with its bounds.
  func columns(_ name: String, _ format: ValueFormat) -> [SheetTable.Column] {
    [.init(name, format), .init(lower(name), format), .init(upper(name), format)]
  }

  func cells(_ estimate: EstimateBlock?) -> [SheetCell] {
    [.init(estimate?.mean), .init(estimate?.lower), .init(estimate?.upper)]
  }

  // MARK: Colours

  /// Channels from the largest contribution to the smallest.
  var channels: [ChannelBlock] {
    summary.channels.sorted { ($0.colorIndex, $0.name) < ($1.colorIndex, $1.name) }
  }

  /// A channel's paint, the same as in every other output.
  func paint(of channel: String) -> SheetChart.Paint {
    let index = summary.channels.first { $0.name == channel }?.colorIndex ?? theme.palette.count
    return theme.palette.indices.contains(index)
      ? .fill(theme.palette[index].rgb) : .hatch(theme.other.rgb)
  }

  func color(of channel: String) -> UInt32 {
    let index = summary.channels.first { $0.name == channel }?.colorIndex ?? theme.palette.count
    return (theme.palette.indices.contains(index) ? theme.palette[index] : theme.other).rgb
  }
}

extension Color {
  /// 0xRRGGBB.
  var rgb: UInt32 {
    [red, green, blue].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
  }
}
