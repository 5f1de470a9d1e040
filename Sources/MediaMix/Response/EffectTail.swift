/// How long after a spend its effect goes on.
public enum EffectTail {
  /// The longest tail of a carry-over without an end, in periods.
  public static let most = 208

  /// Periods after the spend by whose end all but `left` of the effect have come, on average over draws.
  public static func periods(
    _ form: ResponseForm, _ parameters: [ChannelParameters], left: Double = 0.01
  ) -> Int {
    guard !parameters.isEmpty else { return 0 }
    let count = (form.lags ?? most) + 1
    var mean = [Double](repeating: 0, count: count)
    for draw in parameters {
      let weights = form.weights(draw, count: count)
      for lag in 0..<count { mean[lag] += weights[lag] / Double(parameters.count) }
    }
    var come = 0.0
    let last = mean.firstIndex { weight in
      come += weight
      return come >= 1 - left - 1e-12
    }
    return last ?? count - 1
  }
}
