import Glibc

/// What media truly brought: the response of a simulated channel, per geography and period.
///
/// `beta p f hill(adstock(x); p k, s)` for a geography with the share p of the people, whose people respond f times as
/// strongly as the average; x is money, or the exposure it bought. National data have p = f = 1.
struct TrueResponse {
  var decay: Double
  /// In units of adstocked x of the whole market.
  var halfSaturation: Double
  var slope: Double
  var beta: Double
  /// By geography, then period.
  var contribution: [[Double]]
  /// Outcome per unit of money when all spend is raised by a little, per geography.
  var marginal: [Double]

  /// - Parameters:
  ///   - driver: x by geography, then period; it moves in proportion to spend.
  ///   - brings: the outcome of all geographies and periods, which sets beta.
  init(
    driver: [[Double]], spend: [[Double]], shares: [Double], factors: [Double], decay: Double,
    halfSaturation: Double, slope: Double, brings: Double
  ) {
    self.decay = decay
    self.halfSaturation = halfSaturation
    self.slope = slope
    var response = 0.0
    let levels = shares.indices.map { geo in
      let level = TrueResponse.adstock(driver[geo], decay: decay).map {
        TrueResponse.hill($0, halfSaturation * shares[geo], slope)
      }
      response += shares[geo] * factors[geo] * level.reduce(0, +)
      return level
    }
    let beta = response > 0 ? brings / response : 0
    self.beta = beta
    contribution = shares.indices.map { geo in
      levels[geo].map { beta * shares[geo] * factors[geo] * $0 }
    }
    marginal = shares.indices.map { geo in
      // Derivative to a factor on all spend: x f'(x) = slope f (1 - f).
      let steep = levels[geo].reduce(0) { $0 + slope * $1 * (1 - $1) }
      let own = spend[geo].reduce(0, +)
      return own > 0 ? beta * shares[geo] * factors[geo] * steep / own : 0
    }
  }

  /// Geometric adstock whose weights sum to 1, starting at 0.
  static func adstock(_ values: [Double], decay: Double) -> [Double] {
    var carried = 0.0
    return values.map { value in
      carried = (1 - decay) * value + decay * carried
      return carried
    }
  }

  static func hill(_ value: Double, _ half: Double, _ slope: Double) -> Double {
    guard value > 0 else { return 0 }
    let power = pow(value / half, slope)
    return power / (1 + power)
  }

  /// Mean adstocked x of the whole market over the periods that `isRunning` says count, given x there.
  static func typical(
    _ driver: [[Double]], decay: Double,
    isRunning: (_ period: Int, _ carried: Double, _ mean: Double) -> Bool
  ) -> Double {
    let adstocked = driver.map { adstock($0, decay: decay) }
    let periods = adstocked.first?.count ?? 0
    let sums = (0..<periods).map { period in adstocked.reduce(0) { $0 + $1[period] } }
    let mean = sums.reduce(0, +) / Double(max(periods, 1))
    let running = sums.indices.filter { isRunning($0, sums[$0], mean) }.map { sums[$0] }
    return running.isEmpty ? 1 : running.reduce(0, +) / Double(running.count)
  }
}
