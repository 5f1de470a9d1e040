import Calendars
import Statistics

/// What moves sales beside media and can be seen: the price and the economy.
struct SimulatedControls {
  /// Effects per unit above the reference and per week, before the size of the business.
  static let priceEffect = -2_600_000.0
  static let priceReference = 1.0
  static let economyEffect = 14_000.0
  static let economyReference = 100.0

  /// By region, then period.
  let prices: [[Double]]
  /// The same everywhere; `nil` where the economy stands still.
  let economy: [Double]?

  init(_ settings: SimulationSettings, periods: SimulatedPeriods, regions: Int) {
    prices = (0..<regions).map { index in
      var random = SeededGenerator(seed: settings.seed, stream: UInt64(1_000 + index))
      var drift = 0.0
      let weekly = periods.weeks.promotion.map { promotion in
        drift = 0.93 * drift + random.normal(deviation: 0.011)
        return SimulatedControls.rounded(1 + drift - 0.07 * promotion, to: 10_000)
      }
      return periods.rates(weekly).map { SimulatedControls.rounded($0, to: 10_000) }
    }
    guard settings.scenario.hasEconomy else {
      economy = nil
      return
    }
    var random = SeededGenerator(seed: settings.seed, stream: 51)
    var (index, slope) = (0.0, 0.0)
    let weekly = periods.weeks.starts.map { _ in
      // Turns take months: the index drifts by a slope that itself drifts.
      slope = 0.93 * slope + random.normal(deviation: 0.12)
      index = 0.985 * index + slope
      return SimulatedControls.economyReference + index
    }
    economy = periods.rates(weekly).map { SimulatedControls.rounded($0, to: 100) }
  }

  private static func rounded(_ value: Double, to units: Double) -> Double {
    (value * units).rounded() / units
  }
}
