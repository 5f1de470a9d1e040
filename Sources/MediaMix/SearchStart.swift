/// One start of the search for transforms, and the minimum it ran down to.
public struct SearchStart: Codable, Sendable, Equatable {
  /// Where it lies.
  public enum Name: String, Codable, Sendable, CaseIterable {
    /// The best point of the grid.
    case grid
    /// What is usual for every channel.
    case usual
    /// Usual, but with short or long carry-over.
    case short, long
    /// Usual, but with early or late saturation.
    case early, late
  }

  public var name: Name
  /// The cross-validated squared error with the penalty on unusual transforms, as a share of the outcome's variance: at
  /// the start, and at the minimum.
  public var before: Double
  public var loss: Double
  /// Whether no start led lower.
  public var isBest: Bool

  public init(name: Name, before: Double, loss: Double, isBest: Bool) {
    self.name = name
    self.before = before
    self.loss = loss
    self.isBest = isBest
  }
}
