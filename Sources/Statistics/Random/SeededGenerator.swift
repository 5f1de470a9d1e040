/// A random generator whose numbers depend on its seed and stream alone: xoshiro256++ by Blackman and Vigna (2019).
///
/// Streams of one seed are independent for all practical purposes, so each unit of parallel work takes the
/// stream of its index and the result does not depend on which thread ran it.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  /// The second of a pair of normal deviates, kept for the next call.
  var spareNormal: Double?

  /// The generator of one stream of a seed.
  public init(seed: UInt64, stream: UInt64 = 0) {
    let base = SplitMix.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
    var filler = SplitMix(seed: base ^ SplitMix.mix(stream &* 0xD1B5_4A32_D192_ED03))
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// The generator with exactly this state, of which one word at least must not be 0.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state != (0, 0, 0, 0), "a state of zeros yields zeros for ever")
    self.state = state
  }

  public mutating func next() -> UInt64 {
    let sum = state.0 &+ state.3
    let result = (sum << 23 | sum >> 41) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }
}
