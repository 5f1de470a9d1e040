import Charts

extension SummaryBinding {
  /// The outcome as one bar.
  var shareChart: ShareBarChart {
    // A part that balances out, as controls do, has no width to be seen by.
    let least = 1e-9 * abs(summary.outcome.total)
    let causes =
      [summary.baseline] + summary.components.filter { abs($0.contribution.mean) > least }
    var parts = causes.enumerated().map { index, part in
      ShareBarChart.Part(
        label: part.label, cause: index == 0 ? .baseline : .component,
        value: part.contribution.mean)
    }
    parts += [
      ShareBarChart.Part(
        label: say("Media"), cause: .media, value: summary.media.contribution.mean),
      ShareBarChart.Part(
        label: say("Unexplained"), cause: .unexplained, value: summary.unexplained),
    ]
    return ShareBarChart(parts: parts, total: summary.outcome.total, style: style)
  }
}
