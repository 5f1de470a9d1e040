import Spreadsheets
import Summary

extension WorkbookBinding {

  /// Curves of the largest channels first; each channel's points stand together.
  var curves: [ResponseCurveBlock] {
    let order = channels.map(\.name)
    return summary.responseCurves.enumerated().sorted { left, right in
      let first = order.firstIndex(of: left.element.channel) ?? .max
      let second = order.firstIndex(of: right.element.channel) ?? .max
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }

  /// A row per point: the numbers of `response_curves.csv`; `nil` without curves.
  var curvesSheet: Sheet? {
    let curves = curves
    guard !curves.isEmpty else { return nil }
    let points = curves.flatMap(\.points)
    let response = outcome(points.map(\.response))
    return Sheet(
      name: names.curves,
      about: say("What each channel would bring over the plan window at other levels of spend"),
      content: .table(
        SheetTable(
          columns: [.init(say("Channel")), .init(say("Spend"), money(points.map(\.spend)))]
            + columns(say("Response"), response)
            + [.init(say("Marginal ROI"), .ratio), .init(say("Range"))],
          rows: curves.flatMap { curve in
            curve.points.map { point in
              [
                .text(curve.channel), .number(point.spend), .number(point.response),
                .number(point.lower), .number(point.upper), .number(point.marginalRoi),
                .text(point.extrapolated ? say("Extrapolated") : say("Observed")),
              ]
            }
          })))
  }

  /// Where each channel stands on its curve; `nil` without curves.
  var positionsSheet: Sheet? {
    let curves = curves
    guard !curves.isEmpty else { return nil }
    let spend = money(curves.map(\.currentSpend))
    var columns: [SheetTable.Column] = [
      .init(say("Channel")), .init(say("Actual spend"), spend),
      .init(say("Actual response"), outcome(curves.map(\.currentResponse))),
      .init(say("Most observed in a window"), spend),
    ]
    if plan != nil { columns.append(.init(say("Planned spend"), spend)) }
    return Sheet(
      name: names.positions, about: say("Where each channel stands on its response curve"),
      content: .table(
        SheetTable(
          columns: columns,
          rows: curves.map { curve in
            [
              .text(curve.channel), .number(curve.currentSpend), .number(curve.currentResponse),
              .number(curve.observedMaximum),
            ] + (plan == nil ? [] : [.init(curve.recommendedSpend)])
          })))
  }
}
