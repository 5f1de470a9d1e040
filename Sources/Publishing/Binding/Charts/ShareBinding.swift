import Charts

extension SummaryBinding {
  /// The outcome as one bar.
  var shareChart: ShareBarChart {
    let causes = [summary.baseline] + summary.components
    var parts = causes.enumerated().map { index, part in
      ShareBarChart.Part(
        label: part.label, cause: index == 0 ? .baseline : .component,
        value: part.contribution.mean)
    }
    parts += [
      ShareBarChart.Part(label: "Media", cause: .media, value: summary.media.contribution.mean),
      ShareBarChart.Part(label: "Unexplained", cause: .unexplained, value: summary.unexplained),
    ]
    return ShareBarChart(parts: parts, total: summary.outcome.total, style: style)
  }
}
