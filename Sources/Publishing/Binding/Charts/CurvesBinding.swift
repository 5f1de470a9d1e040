import Charts
import Summary

extension SummaryBinding {
  /// Panels that fit on one page.
  static let curvesPerPage = 6

  /// Response curves, a page of panels each, largest channels first.
  var curveCharts: [ResponseCurvesChart] {
    let curves = summary.responseCurves.sorted {
      (key($0.channel).colorIndex, $0.channel) < (key($1.channel).colorIndex, $1.channel)
    }
    return stride(from: 0, to: curves.count, by: Self.curvesPerPage).map { start in
      let page = curves[start..<min(curves.count, start + Self.curvesPerPage)]
      return ResponseCurvesChart(
        panels: page.map(panel), maximumPanels: Self.curvesPerPage, leastColumns: start > 0 ? 3 : 1,
        breakEven: breakEven,
        nowLabel: style.inSentence(nowLabel),
        observedLabel: say("spend in past quarters, scaled"),
        level: level, style: style)
    }
  }

  private func panel(_ curve: ResponseCurveBlock) -> ResponseCurvesChart.Panel {
    let channel = summary.channels.first { $0.name == curve.channel }
    return ResponseCurvesChart.Panel(
      channel: key(curve.channel),
      points: curve.points.map {
        ResponseCurvesChart.Point(
          spend: $0.spend, response: $0.response, lower: $0.lower, upper: $0.upper,
          marginalReturn: $0.marginalRoi)
      },
      currentSpend: curve.currentSpend, currentResponse: curve.currentResponse,
      plannedSpend: curve.recommendedSpend, observedMaximum: curve.observedMaximum,
      observed: curve.observed, nextReturn: channel?.recent.marginalRoi?.mean)
  }
}
