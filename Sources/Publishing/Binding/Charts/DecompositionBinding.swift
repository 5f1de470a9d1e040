import Charts
import Summary

extension SummaryBinding {
  /// What the outcome was made of, over time; channels from the largest to the smallest.
  var decompositionChart: DecompositionChart {
    let display = summary.series.display
    let parts = display.parts
    let channels = parts.filter { $0.kind == .channel }
      .sorted { (key($0.name).colorIndex, $0.name) < (key($1.name).colorIndex, $1.name) }
    let ordered =
      parts.filter { $0.kind == .baseline } + parts.filter { $0.kind == .component } + channels
    return DecompositionChart(
      starts: display.starts, frequency: summary.period.frequency, grain: display.grain,
      actual: display.actual,
      parts: ordered.map {
        DecompositionChart.Part(
          label: $0.label, cause: cause($0), values: $0.values, total: total($0))
      },
      total: summary.outcome.total, window: window, style: style)
  }

  /// What a cause brought over all periods.
  private func total(_ part: SeriesPart) -> Double? {
    switch part.kind {
    case .baseline: summary.baseline.contribution.mean
    case .component: summary.components.first { $0.name == part.name }?.contribution.mean
    case .channel: summary.channels.first { $0.name == part.name }?.contribution.mean
    }
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
      label: say("Last \(periods(recent.periods))"), start: recent.start, end: recent.end)
  }
}
