import Settings

/// The objective of a plan that looks at the worse draws: a risk measure of the joint draws of
/// `sum_c response_c(x_c) - price sum_c x_c`, each less what it is now.
///
/// Measured as a gain, a plan that changes nothing is worth 0: caution keeps money where it is.
package struct RiskMeasured: Sendable {
  var tables: [ResponseTable]
  var price: Double
  /// Per draw, the objective as it is now.
  var reference: [Double]
  var weights: RiskWeights

  package init(
    tables: [ResponseTable], price: Double, current: [Double], risk: RiskSettings
  ) {
    self.tables = tables
    self.price = price
    let count = tables.first?.drawCount ?? 0
    weights = RiskWeights(risk, count: count)
    reference = [Double](repeating: 0, count: count)
    reference = objective(current).values
  }

  /// The measured gain and its derivative to each spend.
  package func value(_ spends: [Double]) -> (value: Double, slopes: [Double]) {
    let (values, rates) = objective(spends)
    let weights = weights.weights(values)
    var total = 0.0
    for draw in values.indices { total += weights[draw] * values[draw] }
    let slopes = rates.map { rate in
      var slope = -price
      for draw in rate.indices { slope += weights[draw] * rate[draw] }
      return slope
    }
    return (total, slopes)
  }

  /// The curves averaged with the weights that draws have at some spends.
  func tilted(_ spends: [Double]) -> [SpendCurve] {
    let weights = weights.weights(objective(spends).values)
    return tables.map { .table($0.weighted(weights)) }
  }

  /// Each draw's objective less what it is now, and each table's derivatives.
  private func objective(_ spends: [Double]) -> (values: [Double], rates: [[Double]]) {
    let spent = price * spends.reduce(0, +)
    var values = reference.map { -$0 - spent }
    var rates: [[Double]] = []
    rates.reserveCapacity(tables.count)
    var rate = values
    for (table, spend) in zip(tables, spends) {
      table.accumulate(spend, into: &values, rates: &rate)
      rates.append(rate)
    }
    return (values, rates)
  }
}
