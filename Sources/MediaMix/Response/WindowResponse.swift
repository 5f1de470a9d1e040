import Glibc
import MarketingData

/// What one channel brings in over some periods, as a function of how much of its spend is kept.
///
/// With the multiplier m, spend in the window (and the exposure that goes with it) is m times what
/// it was, while the carry-over of everything before the window stays:
/// `f(m) = sum_t effect hill(carry_t + m own_t)`. At m = 1 this is the decomposition's contribution.
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
  private let parameters: [ChannelParameters]
  /// Adstocked driver of the window's own spend and of the past, draw after draw.
  private let own: [Double]
  private let carry: [Double]

  /// - Parameters:
  ///   - channel: the channel with its whole history.
  ///   - parameters: one entry per draw.
  ///   - periods: the window, within the history.
  public init(channel: Channel, parameters: [ChannelParameters], periods: Range<Int>) {
    self.init(
      name: channel.name, driver: channel.driver, spend: channel.spend, parameters: parameters,
      periods: periods)
  }

  init(
    name: String, driver: [Double], spend: [Double], parameters: [ChannelParameters],
    periods: Range<Int>
  ) {
    self.name = name
    self.periods = periods
    self.spend = spend[periods].reduce(0, +)
    self.parameters = parameters
    var own: [Double] = []
    var carry: [Double] = []
    own.reserveCapacity(parameters.count * periods.count)
    carry.reserveCapacity(parameters.count * periods.count)
    for draw in parameters {
      var past = 0.0
      for value in driver[..<periods.lowerBound] {
        past = (1 - draw.decay) * value + draw.decay * past
      }
      var present = 0.0
      for value in driver[periods] {
        past *= draw.decay
        present = (1 - draw.decay) * value + draw.decay * present
        carry.append(past)
        own.append(present)
      }
    }
    self.own = own
    self.carry = carry
  }

  /// How many draws of the parameters each response has.
  public var drawCount: Int { parameters.count }

  /// The response of one draw when spend is `multiplier` times what it was.
  public func value(at multiplier: Double, draw: Int) -> Value {
    let parameters = parameters[draw]
    let hill = HillSaturation(
      halfSaturation: parameters.halfSaturation, slope: parameters.slope)
    var response = 0.0
    var derivative = 0.0
    let start = draw * periods.count
    for index in start..<(start + periods.count) {
      let driver = carry[index] + multiplier * own[index]
      let both = hill.both(driver)
      response += both.response
      if own[index] > 0 { derivative += own[index] * both.derivative }
    }
    return Value(
      response: parameters.effect * response,
      derivative: parameters.effect * derivative)
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
}

extension Analysis {
  /// The response of a paid channel over `periods`, by default the plan window.
  ///
  /// - Parameter channel: index into `dataset.channels`.
  public func windowResponse(channel: Int, periods: Range<Int>? = nil) -> WindowResponse {
    WindowResponse(
      channel: dataset.channels[channel], parameters: fit.draws.map { $0.channels[channel] },
      periods: periods ?? window)
  }
}
