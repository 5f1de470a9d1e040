/// The series a pattern's response is made of: what stays as the pattern changes.
struct PatternParts {
  var form: ResponseForm
  /// Outcome per modelled unit in each period that counts.
  var units: [Double]
  /// Periods of the window, the first of those that count.
  var window: Int
  /// Per geography: the driver up to the last period that counts, with nothing in the window.
  var rests: [[Double]]

  /// The carried rest in each period that counts, draw after draw, and in each geography after geography.
  func carriedRest(_ parameters: [ChannelParameters]) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(parameters.count * rests.count * units.count)
    for draw in parameters {
      for rest in rests { result += form.carried(rest, draw).suffix(units.count) }
    }
    return result
  }

  /// How much of each period's response comes in periods that count, draw after draw.
  func reach(_ parameters: [ChannelParameters]) -> [Double] {
    // The share of period s that comes in period t >= s depends on t - s alone, so that the values of all t are
    // gathered by carrying them backwards in time.
    let backwards = Array(units.reversed())
    return parameters.flatMap { form.carried(backwards, $0).reversed().prefix(window) }
  }

  /// What the rest brings in the periods that count, per draw.
  func past(_ parameters: [ChannelParameters], factors: [Double]) -> [Double] {
    parameters.indices.map { draw in
      var total = 0.0
      for (geo, rest) in rests.enumerated() {
        let shaped = rest.map { form.saturated($0, parameters[draw]).response }
        let brought = form.carried(shaped, parameters[draw]).suffix(units.count)
        total +=
          factors[draw * rests.count + geo] * zip(brought, units).reduce(0) { $0 + $1.0 * $1.1 }
      }
      return total
    }
  }
}
