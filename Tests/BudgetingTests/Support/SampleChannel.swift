import MarketingData
import MediaMix
import Statistics

/// A channel with a known response, to make analyses from.
struct SampleChannel: Sendable {
  var name: String
  var spend: [Double]
  var decay = 0.4
  /// As a multiple of the mean spend.
  var halfSaturation = 1.0
  var slope = 1.0
  /// Outcome per period at full saturation, as a multiple of the mean spend.
  var effect = 3.0
  /// Relative deviation of the parameters from draw to draw.
  var spread = 0.1
  /// The same of the effect alone, on top.
  var effectSpread = 0.0

  func parameters(draws: Int, using random: inout SeededGenerator) -> [ChannelParameters] {
    let paying = spend.filter { $0 > 0 }
    let mean = paying.isEmpty ? 1 : Moments.mean(paying)
    return (0..<draws).map { _ in
      func jitter() -> Double { max(0.2, 1 + spread * random.normal()) }
      return ChannelParameters(
        decay: min(0.9, decay * jitter()), halfSaturation: mean * halfSaturation * jitter(),
        slope: slope * jitter(),
        effect: mean * effect * jitter()
          * (effectSpread > 0 ? max(0.2, 1 + effectSpread * random.normal()) : 1))
    }
  }

  /// A channel with spend that varies around `level` for `periods` periods, and a random curve.
  static func random(
    _ name: String, periods: Int, concave: Bool, using random: inout SeededGenerator
  ) -> SampleChannel {
    let level = random.uniform(1_000, 50_000)
    return SampleChannel(
      name: name, spend: (0..<periods).map { _ in level * random.uniform(0.4, 1.6) },
      decay: random.uniform(0, 0.8), halfSaturation: random.uniform(0.3, 2.5),
      slope: concave ? random.uniform(0.7, 0.95) : random.uniform(0.7, 3),
      effect: random.uniform(0.5, 8), spread: concave ? 0.02 : 0.15)
  }
}
