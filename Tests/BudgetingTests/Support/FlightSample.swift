import Budgeting
import MarketingData
import MediaMix
import Settings
import Statistics

/// A channel of random spend and responses, and the problem of spreading its money.
struct FlightSample {
  var channel: Channel
  var parameters: [ChannelParameters]
  var form: ResponseForm
  var periods: Range<Int>
  var units: [Double] = []

  /// Every kind of carry-over with every kind of saturation, in both orders.
  static let forms: [ResponseForm] = AdstockKind.allCases.flatMap { adstock in
    SaturationKind.allCases.flatMap { saturation in
      [TransformOrder.adstockFirst, .saturationFirst].map {
        ResponseForm(
          adstock: adstock, saturation: saturation, order: $0,
          maximumLag: adstock == .geometric ? nil : 6)
      }
    }
  }

  /// - Parameters:
  ///   - slopes: Hill slopes lie between these.
  ///   - exposed: whether the driver is an exposure whose price varies from period to period.
  init(
    seed: Int, form: ResponseForm = ResponseForm(), window: Int = 13, history: Int = 9,
    draws: Int = 20, slopes: ClosedRange<Double> = 0.7...1, exposed: Bool = false
  ) {
    var random = SeededGenerator(seed: UInt64(seed), stream: 31)
    let spend = (0..<history + window).map { _ in random.uniform(200, 1_800) }
    channel = Channel(
      name: "channel", spend: spend,
      exposure: exposed ? spend.map { $0 * random.uniform(6, 9) } : nil)
    let mean = Moments.mean(channel.driver)
    let isWeibull = form.adstock == .weibullCDF || form.adstock == .weibullPDF
    parameters = (0..<draws).map { _ in
      ChannelParameters(
        decay: isWeibull ? random.uniform(0.8, 2.5) : random.uniform(0.2, 0.7),
        halfSaturation: mean * random.uniform(0.5, 2),
        slope: form.saturation == .hill
          ? random.uniform(slopes.lowerBound, slopes.upperBound) : 1,
        effect: form.saturation == .linear ? random.uniform(1, 3) : 1_000 * random.uniform(1, 4),
        peak: isWeibull ? random.uniform(1, 4) : random.uniform(0, 2))
    }
    self.form = form
    periods = history..<history + window
  }

  func response(level: Double = 1, tail: Int = 0) -> PatternResponse {
    PatternResponse(
      channel: channel, parameters: parameters, periods: periods, form: form, unitValues: units,
      level: level, tail: tail)
  }

  var windowResponse: WindowResponse {
    WindowResponse(
      channel: channel, parameters: parameters, periods: periods, form: form, unitValues: units)
  }

  var current: [Double] { Array(channel.spend[periods]) }

  /// - Parameters:
  ///   - share: the plan's total as a share of today's.
  ///   - change: how far each period may be from the usual pattern.
  func problem(share: Double = 1, change: Double = 0.5, tail: Int = 8) -> FlightProblem {
    FlightProblem(
      response: response(level: share, tail: tail), current: current,
      total: share * Summation.sum(current),
      limits: FlightLimits(minChange: -change, maxChange: change))
  }

  /// The mean response over all draws and its slopes, as the search sees it.
  static func value(_ problem: FlightProblem, _ money: [Double]) -> (
    value: Double, slopes: [Double]
  ) {
    var slopes: [Double] = []
    let value = problem.value(
      money, draws: Array(0..<problem.response.drawCount), slopes: &slopes)
    return (value, slopes)
  }
}
