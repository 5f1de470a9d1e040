import MarketingData
import Statistics

/// What one draw credits to a driver in each period.
enum DrawContributions {
  /// `effect hill(adstock(x))`, one value per period.
  static func make(_ driver: [Double], _ parameters: ChannelParameters) -> [Double] {
    guard parameters.effect > 0 else { return Array(repeating: 0, count: driver.count) }
    let hill = HillSaturation(
      halfSaturation: parameters.halfSaturation, slope: parameters.slope)
    return GeometricAdstock.apply(driver, decay: parameters.decay).map {
      parameters.effect * hill.response($0)
    }
  }

  /// The sum of some terms' effects, one value per period.
  static func make(_ terms: [Term], _ coefficients: [Double], where isWanted: (Term.Part) -> Bool)
    -> [Double]
  {
    var sum = [Double](repeating: 0, count: terms.first?.values.count ?? 0)
    for (term, coefficient) in zip(terms, coefficients) where isWanted(term.part) {
      for period in sum.indices { sum[period] += coefficient * term.values[period] }
    }
    return sum
  }
}
