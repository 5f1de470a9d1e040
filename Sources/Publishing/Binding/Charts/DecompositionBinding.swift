import Charts
import Summary

extension SummaryBinding {
  /// What the outcome was made of, over time; channels from the largest to the smallest.
  var decompositionChart: DecompositionChart {
    let parts = summary.series.parts
    let channels = parts.filter { $0.kind == .channel }
      .sorted { (key($0.name).colorIndex, $0.name) < (key($1.name).colorIndex, $1.name) }
    let ordered =
      parts.filter { $0.kind == .baseline } + parts.filter { $0.kind == .component } + channels
    return DecompositionChart(
      starts: summary.series.starts, frequency: summary.period.frequency,
      actual: summary.series.actual,
      parts: ordered.map {
        DecompositionChart.Part(label: $0.label, cause: cause($0), values: $0.values)
      },
      window: window, style: style)
  }

  private func cause(_ part: SeriesPart) -> Cause {
    switch part.kind {
    case .baseline: .baseline
    case .component: .component
    case .channel: .channel(key(part.name))
    }
  }

  /// The window the plan speaks of, where it is not the whole.
  private var window: DecompositionChart.Window? {
    let recent = summary.media.recent
    guard recent.periods < summary.period.periods else { return nil }
    return DecompositionChart.Window(
      label: "Last \(periods(recent.periods))", start: recent.start, end: recent.end)
  }
}
