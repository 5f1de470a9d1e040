import Charts

extension SummaryBinding {
  /// Cross-validated error by penalty; `nil` where none was searched.
  var penaltyChart: PenaltyChart? {
    guard let penalty = summary.model.penalty, penalty.tried.count > 1 else { return nil }
    return PenaltyChart(
      penalties: penalty.tried, errors: penalty.error, standardErrors: penalty.standardError,
      chosen: penalty.value, style: style)
  }
}
