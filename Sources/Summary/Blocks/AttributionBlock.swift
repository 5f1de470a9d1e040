/// Each paid channel's share of all paid media's contribution; the shares sum to 1.
public struct AttributionBlock: Codable, Sendable, Equatable {
  public var method: String
  public var shares: [String: Double]

  public init(
    method: String, shares: [String: Double]
  ) {
    self.method = method
    self.shares = shares
  }
}
