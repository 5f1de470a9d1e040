import Drawing

/// One channel's curve, split where observed spend ends.
package struct CurvePanel {
  var panel: ResponseCurvesChart.Panel
  /// Points up to the most spent, and from there on.
  package var observed: [ResponseCurvesChart.Point]
  package var beyond: [ResponseCurvesChart.Point]

  package init(_ panel: ResponseCurvesChart.Panel) {
    self.panel = panel
    let limit = panel.observedMaximum
    let inside = panel.points.filter { $0.spend <= limit }
    let outside = panel.points.filter { $0.spend > limit }
    if let last = inside.last, let next = outside.first {
      let joint = Self.between(last, next, at: limit)
      observed = last.spend < limit ? inside + [joint] : inside
      beyond = [joint] + outside
    } else {
      observed = inside
      beyond = outside
    }
  }

  /// Spend on the horizontal axis, from zero.
  package var spendDomain: ClosedRange<Double> {
    (panel.points.map(\.spend) + [panel.currentSpend, panel.plannedSpend ?? 0]).rangeWithZero
  }

  /// Outcome on the vertical axis; a band far wider than the curve is cut.
  package var responseDomain: ClosedRange<Double> {
    let curve = (panel.points.map(\.response) + [panel.currentResponse]).rangeWithZero
    let band = panel.points.flatMap { [$0.lower, $0.upper] }.rangeWithZero
    let reach = 3 * max(curve.upperBound, -curve.lowerBound)
    return [
      max(band.lowerBound, -reach), min(band.upperBound, reach), curve.lowerBound,
      curve.upperBound,
    ].rangeWithZero
  }

  /// The curve's height at a spend, between points along a straight line.
  package func response(at spend: Double) -> Double? {
    let points = panel.points
    guard let next = points.firstIndex(where: { $0.spend >= spend }) else { return nil }
    if points[next].spend == spend || next == 0 { return points[next].response }
    return Self.between(points[next - 1], points[next], at: spend).response
  }

  /// A stretch of spend in which the next unit of money returns more or less than break-even.
  package struct Stretch: Equatable {
    package var start: Double
    package var end: Double
    package var isOver: Bool
  }

  /// The whole axis in stretches over and under break-even.
  package func stretches(breakEven: Double) -> [Stretch] {
    var stretches: [Stretch] = []
    for (point, next) in zip(panel.points, panel.points.dropFirst()) {
      let isOver = point.marginalReturn >= breakEven
      let crossing = next.marginalReturn >= breakEven
      var cut = next.spend
      if isOver != crossing {
        let share =
          (breakEven - point.marginalReturn) / (next.marginalReturn - point.marginalReturn)
        cut = point.spend + share * (next.spend - point.spend)
      }
      append(Stretch(start: point.spend, end: cut, isOver: isOver), to: &stretches)
      if isOver != crossing {
        append(Stretch(start: cut, end: next.spend, isOver: crossing), to: &stretches)
      }
    }
    return stretches
  }

  private func append(_ stretch: Stretch, to stretches: inout [Stretch]) {
    if let last = stretches.last, last.isOver == stretch.isOver {
      stretches[stretches.count - 1].end = stretch.end
    } else {
      stretches.append(stretch)
    }
  }

  private static func between(
    _ first: ResponseCurvesChart.Point, _ second: ResponseCurvesChart.Point, at spend: Double
  ) -> ResponseCurvesChart.Point {
    let width = second.spend - first.spend
    let share = width > 0 ? (spend - first.spend) / width : 0
    func mix(_ value: KeyPath<ResponseCurvesChart.Point, Double>) -> Double {
      first[keyPath: value] + share * (second[keyPath: value] - first[keyPath: value])
    }
    return ResponseCurvesChart.Point(
      spend: spend, response: mix(\.response), lower: mix(\.lower), upper: mix(\.upper),
      marginalReturn: mix(\.marginalReturn))
  }
}
