import Summary

/// `response_curves.csv`: what each channel would bring over the plan window at other levels of spend.
package enum ResponseCurvesCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "channel", "spend", "response", "response_lower", "response_upper", "marginal_roi", "range",
    ])
    for curve in summary.responseCurves {
      for point in curve.points {
        table.rows.append([
          .text(curve.channel), .number(point.spend), .number(point.response),
          .number(point.lower), .number(point.upper), .number(point.marginalRoi),
          .text(point.extrapolated ? "extrapolated" : "observed"),
        ])
      }
    }
    return table
  }
}
