/// Resampling of a series in blocks, so that neighbours which depend on each other stay together.
public struct BlockBootstrap: Sendable, Equatable {
  /// How blocks are laid over the series.
  public enum Kind: Sendable, CaseIterable {
    /// Blocks of one length, wholly inside the series (Künsch 1989).
    case moving
    /// Blocks of one length that may run over the end to the start (Politis and Romano 1992).
    case circular
    /// Blocks of geometric length with the given mean that may run over the end (Politis and Romano 1994).
    case stationary
  }

  public var kind: Kind
  /// The block's length, or its mean; at least 1.
  public var length: Int

  public init(kind: Kind, length: Int) {
    self.kind = kind
    self.length = max(length, 1)
  }

  /// `count` indices below `count`: the positions of the series that make one resample, in order.
  public func indices(_ count: Int, using random: inout SeededGenerator) -> [Int] {
    guard count > 0 else { return [] }
    let whole = min(length, count)
    var indices: [Int] = []
    indices.reserveCapacity(count)
    while indices.count < count {
      let start: Int
      let size: Int
      switch kind {
      case .moving:
        start = random.integer(below: count - whole + 1)
        size = whole
      case .circular:
        start = random.integer(below: count)
        size = whole
      case .stationary:
        start = random.integer(below: count)
        size = random.geometric(success: 1 / Double(length))
      }
      for offset in 0..<min(size, count - indices.count) {
        indices.append((start + offset) % count)
      }
    }
    return indices
  }
}
