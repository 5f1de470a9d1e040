import Calendars
import Wording

/// One area of a decomposition at the chart's grain.
package struct Layer: Equatable {
  package var label: String
  /// The names behind a layer that stands for several.
  package var members: [String]
  package var cause: Cause
  package var values: [Double]

  var isChannel: Bool {
    if case .channel = cause { true } else { false }
  }
}

/// A decomposition brought to the chart's grain, its smallest causes put together.
package struct Layers: Equatable {
  package var dates: [CivilDate]
  package var actual: [Double]
  /// Baseline, then components, then channels in palette order.
  package var layers: [Layer]

  /// Components named one by one; the rest become "Other factors".
  private static let namedComponents = 3
  /// Channels with a colour of their own; the rest become "Other (n)".
  private static let namedChannels = 6

  package init(_ chart: DecompositionChart, grain: Grain) {
    let count = min(chart.starts.count, chart.actual.count)
    let groups = (chart.isAggregated ? .period : grain).groups(Array(chart.starts.prefix(count)))
    func means(_ values: [Double]) -> [Double] {
      groups.map { group in
        let part = group.periods.filter { $0 < values.count }.map { values[$0] }
        return part.isEmpty ? 0 : part.reduce(0, +) / Double(part.count)
      }
    }
    dates = groups.map(\.date)
    actual = means(chart.actual)
    let all = chart.parts.map {
      Layer(label: $0.label, members: [$0.label], cause: $0.cause, values: means($0.values))
    }
    let channels = all.filter(\.isChannel).sorted { Self.place($0) < Self.place($1) }
    let components = all.filter { $0.cause == .component }
    let rest = all.filter { !$0.isChannel && $0.cause != .component }
    layers =
      rest
      + Self.merged(
        components.sorted { Self.size($0) > Self.size($1) }, keep: Self.namedComponents,
        label: { chart.style.say("Other factors (\($0))") })
      + Self.merged(channels, keep: Self.namedChannels, label: { chart.style.say("Other (\($0))") })
  }

  private static func place(_ layer: Layer) -> Int {
    if case .channel(let key) = layer.cause { key.colorIndex } else { -1 }
  }

  private static func size(_ layer: Layer) -> Double {
    layer.values.reduce(0) { $0 + abs($1) }
  }

  /// The first layers as they are, the others as one; a single other keeps its name.
  private static func merged(_ layers: [Layer], keep: Int, label: (Int) -> String) -> [Layer] {
    guard layers.count > keep + 1 else { return layers }
    let others = layers[keep...]
    var sum = others[keep]
    for layer in others.dropFirst() {
      sum.members += layer.members
      sum.values = zip(sum.values, layer.values).map { $0 + $1 }
    }
    sum.label = label(others.count)
    return Array(layers[..<keep]) + [sum]
  }
}
