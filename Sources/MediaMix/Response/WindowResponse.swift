import CMediaKernels
import MarketingData

/// What one channel brings in over some periods, as a function of how much of its spend is kept.
///
/// With the multiplier m, spend in the window (and the exposure that goes with it) is m times what
/// it was, in every geography alike, while the carry-over of everything before the window stays:
/// - carry-over first: `f(m) = sum_t u_t effect s(carry_t + m own_t)`,
/// - saturation first: `f(m) = effect (past + sum_t reach_t s(m x_t))`, where `reach_t` is the share of what is
///   spent in period t that comes within the window, times its value,
///
/// with u the value of a unit, summed over geographies where the fit tells them apart. At m = 1 this is the
/// decomposition's contribution.
///
/// Periods after the window may count too: there only what the window's spend adds to what other spend, before and after
/// it, brings anyway: `effect (s(carry_t + m own_t) - s(carry_t))`.
public struct WindowResponse: Sendable {
  /// The value and its derivative to the multiplier, in the outcome's unit.
  public struct Value: Sendable, Equatable {
    public var response: Double
    /// How much the response grows per unit of the multiplier.
    public var derivative: Double

    public init(response: Double, derivative: Double) {
      self.response = response
      self.derivative = derivative
    }
  }

  public let name: String
  public let periods: Range<Int>
  /// Money spent in the window; `derivative / spend` at m = 1 is the marginal ROI.
  public let spend: Double
  private let form: ResponseForm
  private let parameters: [ChannelParameters]
  /// Per draw and geography: what its response is multiplied with.
  private let factors: [Double]
  private let geos: Int
  /// Numbers in each series.
  private let width: Int
  /// Per draw: what spend before the window brings whatever is spent in it, less what other spend brings after it.
  private let past: [Double]
  private let own: Series
  private let carry: Series
  private let weights: Series

  /// - Parameters:
  ///   - channel: the channel with its whole history.
  ///   - parameters: one entry per draw.
  ///   - periods: the window, within the history.
  ///   - form: the kinds of its transforms.
  ///   - unitValues: outcome per unit that was modelled, per period of the history; empty: 1.
  public init(
    channel: Channel, parameters: [ChannelParameters], periods: Range<Int>,
    form: ResponseForm = ResponseForm(), unitValues: [Double] = []
  ) {
    self.init(
      driver: ModelledDriver(
        name: channel.name, form: form, series: [channel.driver], people: [1]),
      spend: channel.spend, parameters: parameters, periods: periods, unitValues: unitValues)
  }

  /// The response of a paid channel in some of a fit's draws, on series that may go on after the fit's data.
  ///
  /// - Parameters:
  ///   - dataset: the fit's data, or the same series continued.
  ///   - fit: its unit values, where it has any, reach as far as the series.
  ///   - channel: index into the data's channels.
  ///   - draws: indices into the fit's.
  ///   - periods: those whose spend is multiplied.
  ///   - tail: how many periods after them count too, within the series.
  package init(
    dataset: Dataset, fit: Fit, channel: Int, draws: [Int], periods: Range<Int>, tail: Int = 0
  ) {
    self.init(
      driver: .channel(dataset, fit, channel), spend: dataset.channels[channel].spend,
      parameters: draws.map { fit.draws[$0].channels[channel] }, periods: periods, tail: tail,
      unitValues: fit.unitValues)
  }

  init(
    driver: ModelledDriver, spend: [Double], parameters: [ChannelParameters],
    periods: Range<Int>, tail: Int = 0, unitValues: [Double]
  ) {
    name = driver.name
    form = driver.form
    geos = driver.series.count
    self.periods = periods
    self.spend = spend[periods].reduce(0, +)
    self.parameters = parameters
    factors = parameters.flatMap { draw in
      driver.series.indices.map { driver.factor($0, draw) }
    }
    let counted = periods.lowerBound..<periods.upperBound + tail
    let parts = WindowParts(
      driver: driver, parameters: parameters, periods: periods, tail: tail, factors: factors,
      units: unitValues.isEmpty ? [] : Array(unitValues[counted]))
    width = driver.form.order == .adstockFirst ? counted.count : periods.count
    (own, carry, weights, past) = (parts.own, parts.carry, parts.weights, parts.past)
  }

  /// How many draws of the parameters each response has.
  public var drawCount: Int { parameters.count }

  /// The response of one draw when spend is `multiplier` times what it was.
  public func value(at multiplier: Double, draw: Int) -> Value {
    let count = width
    guard count > 0 else { return Value(response: past[draw], derivative: 0) }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * count) { memory in
      guard let levels = memory.baseAddress else { return Value(response: 0, derivative: 0) }
      return value(
        at: multiplier, draw: draw, levels: levels, response: levels + count,
        slope: levels + 2 * count)
    }
  }

  private func value(
    at multiplier: Double, draw: Int, levels: UnsafeMutablePointer<Double>,
    response: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>
  ) -> Value {
    let count = width
    var total = Value(response: past[draw], derivative: 0)
    for geo in 0..<geos {
      let cell = draw * geos + geo
      own.with(cell, geo: geo) { own in
        carry.with(cell, geo: geo) { carry in
          if let carry {
            levels.update(from: carry, count: count)
          } else {
            levels.update(repeating: 0, count: count)
          }
          if let own { mmm_add(count, multiplier, own, levels) }
          form.saturate(levels, count, parameters[draw], into: response, slope: slope)
          weights.with(cell, geo: geo) { weights in
            if let weights {
              total.response += factors[cell] * mmm_dot(count, response, weights)
              for period in 0..<count { slope[period] *= weights[period] }
            } else {
              total.response += factors[cell] * mmm_sum(count, response)
            }
          }
          if let own { total.derivative += factors[cell] * mmm_dot(count, slope, own) }
        }
      }
    }
    return total
  }

  /// The response of every draw.
  public func values(at multiplier: Double) -> [Value] {
    parameters.indices.map { value(at: multiplier, draw: $0) }
  }

  /// The response averaged over draws.
  public func mean(at multiplier: Double) -> Value {
    var sum = Value(response: 0, derivative: 0)
    for draw in parameters.indices {
      let value = value(at: multiplier, draw: draw)
      sum.response += value.response
      sum.derivative += value.derivative
    }
    let count = Double(max(parameters.count, 1))
    return Value(response: sum.response / count, derivative: sum.derivative / count)
  }

  /// One series of the window's length per draw and geography, or what they share.
  enum Series: Sendable {
    case none
    /// The same for all draws and geographies.
    case shared([Double])
    case perGeo([[Double]])
    /// Draw after draw, and in each geography after geography, of `width` numbers each.
    case perDraw([Double], width: Int)

    func with(_ cell: Int, geo: Int, _ body: (UnsafePointer<Double>?) -> Void) {
      switch self {
      case .none: body(nil)
      case .shared(let values): values.withUnsafeBufferPointer { body($0.baseAddress) }
      case .perGeo(let series): series[geo].withUnsafeBufferPointer { body($0.baseAddress) }
      case .perDraw(let values, let width):
        values.withUnsafeBufferPointer { values in
          body(values.baseAddress.map { $0 + cell * width })
        }
      }
    }
  }
}
