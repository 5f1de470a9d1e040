import CMediaKernels
import Glibc
import Settings

/// Whether the weights of a carry-over sum to one.
public enum AdstockConvention: Sendable {
  /// Weights sum to 1, so the adstocked driver keeps the driver's unit and level: what every model here uses.
  case normalised
  /// Weights as their formula gives them, such as `1, d, d^2 ...`.
  case running
}

extension ResponseForm {
  /// Periods after the spend that still count where none is given, for all kinds but geometric.
  public static let usualMaximumLag = 12

  /// Lags of a carry-over that ends: 0 for none; `nil`: the whole past.
  public var lags: Int? {
    switch adstock {
    case .none: 0
    case .geometric: maximumLag.map { max($0, 0) }
    default: max(maximumLag ?? Self.usualMaximumLag, 0)
    }
  }

  /// The driver after carry-over, without saturation; nothing came before its first period.
  public func carried(
    _ driver: [Double], _ parameters: ChannelParameters,
    convention: AdstockConvention = .normalised
  ) -> [Double] {
    var result = mapInPlace(driver) { carry($0, parameters, into: $1) }
    if convention == .running {
      let scale = runningScale(parameters)
      for index in result.indices { result[index] *= scale }
    }
    return result
  }

  /// Share of the effect that comes 0, 1, 2 ... `count - 1` periods after the spend.
  public func weights(
    _ parameters: ChannelParameters, count: Int, convention: AdstockConvention = .normalised
  ) -> [Double] {
    guard count > 0 else { return [] }
    var pulse = [Double](repeating: 0, count: count)
    pulse[0] = 1
    return carried(pulse, parameters, convention: convention)
  }

  /// Share of the effect that has passed by the end of 0, 1, 2 ... `count - 1` periods after the spend.
  public func cumulativeWeights(_ parameters: ChannelParameters, count: Int) -> [Double] {
    var sum = 0.0
    return weights(parameters, count: count).map { weight in
      sum += weight
      return min(sum, 1)
    }
  }

  /// Periods until half the effect has passed; 0 when it is immediate.
  ///
  /// Geometric over the whole past: `ln 0.5 / ln d`. Else found from the share left at the start of each
  /// period, taken to fall at a constant rate within a period, which gives the same for a geometric one.
  public func halfLife(_ parameters: ChannelParameters) -> Double {
    guard let lags else {
      return parameters.decay > 0 ? log(0.5) / log(parameters.decay) : 0
    }
    var left = 1.0
    for (lag, weight) in weights(parameters, count: lags + 1).enumerated() {
      let next = max(left - weight, 0)
      if next <= 0.5 {
        // At the last lag what is left is 0, up to rounding.
        return next > 1e-12 ? Double(lag) + log(0.5 / left) / log(next / left) : Double(lag)
      }
      left = next
    }
    return Double(lags)
  }

  /// Periods, that of the spend included, by whose end a share of the effect has come.
  ///
  /// Geometric over the whole past: `ln(1 - share) / ln d`, rounded up; else counted from the weights.
  public func periods(for share: Double, _ parameters: ChannelParameters) -> Double {
    guard let lags else {
      let decay = parameters.decay
      return decay > 0 ? max(1, (log(1 - share) / log(decay) - 1e-9).rounded(.up)) : 1
    }
    let come = cumulativeWeights(parameters, count: lags + 1)
    return Double((come.firstIndex { $0 >= share - 1e-12 } ?? lags) + 1)
  }

  /// `carried` without allocating; `result` holds as many numbers as `driver` and does not overlap it.
  public func carry(
    _ driver: UnsafeBufferPointer<Double>, _ parameters: ChannelParameters,
    into result: UnsafeMutableBufferPointer<Double>
  ) {
    guard let source = driver.baseAddress, let target = result.baseAddress else { return }
    let count = driver.count
    guard let lags else {
      return mmm_geometric(count, source, parameters.decay, target)
    }
    guard lags > 0 else { return target.update(from: source, count: count) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * (lags + 1) + lags + count) {
      guard let scratch = $0.baseAddress else { return }
      AdstockWeights(kind: adstock, lags: lags).fill(
        decay: parameters.decay, peak: parameters.peak, weights: scratch,
        byDecay: scratch + (lags + 1), byPeak: scratch + 2 * (lags + 1))
      let padding = scratch + 3 * (lags + 1)
      padding.update(repeating: 0, count: lags)
      (padding + lags).update(from: source, count: count)
      mmm_convolve(count, padding + lags, lags, scratch, target)
    }
  }

  /// The sum of the running weights.
  private func runningScale(_ parameters: ChannelParameters) -> Double {
    guard let lags else { return 1 / (1 - parameters.decay) }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * (lags + 1)) {
      guard let scratch = $0.baseAddress else { return 1 }
      return AdstockWeights(kind: adstock, lags: lags).fill(
        decay: parameters.decay, peak: parameters.peak, weights: scratch,
        byDecay: scratch + (lags + 1), byPeak: scratch + 2 * (lags + 1))
    }
  }

  func mapInPlace(
    _ driver: [Double],
    _ body: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    driver.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: source.count) { target, count in
        body(source, UnsafeMutableBufferPointer(rebasing: target[..<source.count]))
        count = source.count
      }
    }
  }
}
