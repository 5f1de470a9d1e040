/// Numbers that the pages around the plan print and that have no place of their own in the summary.
enum OutlookNumbers {
  static func of(_ story: Story) -> [String: Double] {
    let evidence = story.evidence
    var numbers: [String: Double] = [:]
    if let outlook = evidence.told {
      numbers["flighting_min_change"] = evidence.budget.flighting.minChange
      numbers["flighting_max_change"] = evidence.budget.flighting.maxChange
      numbers["limits_on_groups"] = Double(evidence.budget.groups.count)
      numbers["ratios_between_channels"] = Double(evidence.budget.ratios.count)
      if !outlook.geos.isEmpty {
        let moves = GeoMoves(outlook.geos)
        numbers["planned_geographies"] = Double(moves.geos)
        numbers["moved_between_geographies"] = moves.money
        numbers["largest_move_of_a_geography"] = moves.most.map { $0.recommended - $0.current }
      }
    }
    if let forecast = evidence.outlook?.forecast {
      numbers["forecast_periods"] = Double(forecast.starts.count)
      if let accuracy = Accuracies(forecast.accuracy) {
        numbers["earlier_forecasts"] = Double(accuracy.count)
        numbers["forecast_error"] = accuracy.error
        numbers["naive_forecast_error"] = accuracy.naive
        numbers["forecast_coverage"] = accuracy.coverage
      }
    }
    return numbers
  }
}
