import Charts
import Summary
import Wording

extension SummaryBinding {
  /// Panels that fit on a page.
  private static let mostWindowed = 18

  /// How the model's columns move together; `nil` for a single one.
  var modelCorrelationChart: CorrelationChart? {
    let block = summary.correlations
    guard block.names.count > 1 else { return nil }
    return CorrelationChart(
      names: block.names,
      rows: block.values.enumerated().map { row, values in Array(values.prefix(row)) },
      style: style)
  }

  /// How far each of the model's columns is told by the others; `nil` for a single one.
  var modelInflationChart: InflationChart? {
    guard summary.inflation.count > 1 else { return nil }
    return InflationChart(
      rows: modelInflationBySize.prefix(Self.mostInflated).map {
        InflationChart.Row(
          name: $0.name, channel: $0.kind == .channel ? channelKey($0.name) : nil,
          factor: factor($0))
      }, style: style)
  }

  /// Columns that the others make up first, then by their factor.
  var modelInflationBySize: [ModelInflationBlock] {
    summary.inflation.enumerated()
      .sorted {
        (factor($1.element) ?? 0, $0.offset) < (factor($0.element) ?? 0, $1.offset)
      }
      .map(\.element)
  }

  /// Infinite where the other columns make it up, `nil` for a column that does not vary.
  func factor(_ block: ModelInflationBlock) -> Double? {
    block.repeated ? .infinity : block.factor
  }

  private static let mostInflated = 40

  /// Each channel's return in windows that roll over the data, largest channels first; `nil` where none could be told.
  var stabilityChart: StabilityChart? {
    guard let block = summary.stability, block.windows.count > 1 else { return nil }
    let panels = channelsBySize.compactMap { channel in
      block.channels.first { $0.name == channel.name }.map { found in
        StabilityChart.Panel(
          channel: key(channel.name),
          points: block.windows.indices.map {
            StabilityChart.Point(
              end: block.windows[$0].end, value: found.returns[$0], lower: found.lower[$0],
              upper: found.upper[$0])
          }, whole: found.roi?.mean)
      }
    }
    guard panels.contains(where: { $0.points.contains { $0.value != nil } }) else { return nil }
    return StabilityChart(
      panels: Array(panels.prefix(Self.mostWindowed)), measure: .ratio,
      windowLabel: say("\(periods(block.length)) up to each date"), level: block.level, style: style
    )
  }
}
