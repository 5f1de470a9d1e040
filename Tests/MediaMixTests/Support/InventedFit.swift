import Calendars
import Glibc
import MarketingData
import Settings
import Statistics
import Testing

import MediaMix

/// A data set and draws that no engine made, for tests of what is worked out from them.
struct InventedFit {
  var dataset: Dataset
  var fit: Fit

  struct Shape {
    var channels = 3
    var organic = 0
    var periods = 80
    var draws = 40
    var form = ResponseForm()
    /// Geographies; 0 for a national fit.
    var geos = 0
    var hasUnitValues = false
    var seed: UInt64 = 5
  }

  init(_ shape: Shape = Shape()) {
    var random = SeededGenerator(seed: shape.seed, stream: 17)
    let start = CivilDate(dayNumber: 18_994)
    let starts = (0..<shape.periods).map { start.adding(days: 7 * $0) }
    let people = (0..<max(shape.geos, 1)).map { _ in random.uniform(500, 3_000).rounded() }
    let parts = people.map { people in
      InventedFit.part(shape, starts, people: shape.geos > 0 ? people : 1_000, &random)
    }
    dataset = parts[0]
    if shape.geos > 0 {
      dataset = InventedFit.sum(parts)
      dataset.geos = parts.indices.map { "geo \($0)" }
      dataset.panel = GeoPanel(data: parts, populations: people)
    }
    let names = dataset.channels.map(\.name) + dataset.organic.map(\.name)
    let scale = shape.geos > 0 ? 1.0 : 1_000
    let draws = (0..<shape.draws).map { _ in
      Draw(
        coefficients: [
          40_000 + 500 * random.normal(), 300 * random.normal(), 900 * random.normal(),
        ],
        channels: names.map { _ in
          ChannelParameters(
            decay: random.uniform(0.1, 0.8), halfSaturation: scale * random.uniform(0.5, 3),
            slope: shape.form.saturation == .hill ? random.uniform(0.7, 2.5) : 1,
            effect: random.uniform(0.5, 3) * (shape.geos > 0 ? 1 : 1_000),
            peak: random.uniform(0.5, 3),
            geoFactors: (0..<shape.geos).map { _ in exp(0.3 * random.normal()) })
        }, noise: random.uniform(200, 600))
    }
    let span = Double(shape.periods)
    fit = Fit(
      method: .bayes, seed: 1, interval: 0.9,
      terms: [
        Term(name: "level", part: .level, values: Array(repeating: 1, count: shape.periods)),
        Term(
          name: "sine 1", part: .seasonality, values: starts.indices.map { sin(Double($0) / 8) }),
        Term(
          name: "price", part: .controls, values: starts.indices.map { Double($0) / span - 0.5 }),
      ], channelNames: names, draws: draws,
      forms: names.map { _ in shape.form })
    if shape.hasUnitValues {
      fit.unitValues = starts.indices.map { 2 + cos(Double($0) / 5) }
    }
    dataset.outcome.values = starts.indices.map { _ in 45_000 + 3_000 * random.normal() }
  }

  private static func part(
    _ shape: Shape, _ starts: [CivilDate], people: Double, _ random: inout SeededGenerator
  ) -> Dataset {
    func spend(_ index: Int) -> [Double] {
      starts.indices.map { period in
        index % 2 == 1 && period % 9 < 4 ? 0 : people * random.uniform(0.3, 2.5)
      }
    }
    return Dataset(
      name: "invented", frequency: .weekly, starts: starts,
      outcome: Outcome(
        name: "sales", kind: .revenue, values: starts.map { _ in people * random.uniform(8, 12) },
        isMoney: true), currency: "USD",
      channels: (0..<shape.channels).map { Channel(name: "channel \($0)", spend: spend($0)) },
      organic: (0..<shape.organic).map { Series(name: "organic \($0)", values: spend(0)) })
  }

  private static func sum(_ parts: [Dataset]) -> Dataset {
    var whole = parts[0]
    func add(_ series: (Dataset) -> [Double]) -> [Double] {
      whole.starts.indices.map { period in parts.reduce(0) { $0 + series($1)[period] } }
    }
    whole.outcome.values = add(\.outcome.values)
    let channels = whole.channels.indices.map { index in add { $0.channels[index].spend } }
    let organic = whole.organic.indices.map { index in add { $0.organic[index].values } }
    for (index, values) in channels.enumerated() { whole.channels[index].spend = values }
    for (index, values) in organic.enumerated() { whole.organic[index].values = values }
    return whole
  }

  /// Per geography (one for a national fit), the contribution of each period in one draw, straight from the
  /// definition; spend in `window` is multiplied first.
  func contributions(
    driver index: Int, draw: Int, multiplier: Double = 1, window: Range<Int> = 0..<0
  ) -> [[Double]] {
    let parameters = fit.draws[draw].channels[index]
    let parts = dataset.panel?.data ?? [dataset]
    let people = dataset.panel?.populations ?? [1]
    return parts.indices.map { geo in
      var driver =
        index < dataset.channels.count
        ? parts[geo].channels[index].driver
        : parts[geo].organic[index - dataset.channels.count].values
      for period in window { driver[period] *= multiplier }
      let factor =
        people[geo] * parameters.effect
        * (parameters.geoFactors.isEmpty ? 1 : parameters.geoFactors[geo])
      let response = fit.forms[index].response(driver.map { $0 / people[geo] }, parameters)
      return response.enumerated().map { period, value in
        factor * value * (fit.unitValues.isEmpty ? 1 : fit.unitValues[period])
      }
    }
  }

  /// The same summed over geographies and some periods.
  func total(
    driver index: Int, draw: Int, multiplier: Double = 1, window: Range<Int>
  ) -> Double {
    contributions(driver: index, draw: draw, multiplier: multiplier, window: window)
      .reduce(0) { $0 + $1[window].reduce(0, +) }
  }
}

/// A kind of model that results must be right for.
struct InventedKind: CustomTestStringConvertible, Sendable {
  var form: ResponseForm
  var geos = 0
  var hasUnitValues = false

  var testDescription: String {
    "\(form.adstock) \(form.saturation) \(form.order) geos \(geos) units \(hasUnitValues)"
  }

  func make(draws: Int = 40, channels: Int = 3, organic: Int = 1, periods: Int = 80) -> InventedFit
  {
    var shape = InventedFit.Shape()
    (shape.form, shape.geos, shape.hasUnitValues) = (form, geos, hasUnitValues)
    (shape.draws, shape.channels) = (draws, channels)
    (shape.organic, shape.periods) = (organic, periods)
    return InventedFit(shape)
  }

  /// Every adstock and saturation in both orders, national and per geography, with and without unit values.
  static let all: [InventedKind] = {
    let orders: [TransformOrder] = [.adstockFirst, .saturationFirst]
    var kinds: [InventedKind] = []
    for (place, adstock) in AdstockKind.allCases.enumerated() {
      for (turn, saturation) in SaturationKind.allCases.enumerated() {
        for order in orders {
          let form = ResponseForm(
            adstock: adstock, saturation: saturation, order: order,
            maximumLag: adstock == .geometric ? nil : 6)
          kinds.append(
            InventedKind(
              form: form, geos: (place + turn) % 3 == 0 ? 3 : 0, hasUnitValues: turn % 2 == 1))
        }
      }
    }
    return kinds
  }()
}
