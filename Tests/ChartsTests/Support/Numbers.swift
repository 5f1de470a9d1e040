import Charts
import Wording

/// A small deterministic generator (SplitMix64), so that invented data never change.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Uniform on 0..<1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
  }

  mutating func next(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + next() * (range.upperBound - range.lowerBound)
  }

  mutating func index(below count: Int) -> Int { min(Int(next() * Double(count)), count - 1) }
}

extension NumberStyle {
  static let dollars = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
  static let counts = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: false)
}

extension ChartEstimate {
  /// An interval whose half is half as wide.
  init(_ mean: Double, _ lower: Double, _ upper: Double) {
    self.init(
      mean: mean, lower: lower, upper: upper, innerLower: mean - (mean - lower) * 0.42,
      innerUpper: mean + (upper - mean) * 0.42)
  }
}
