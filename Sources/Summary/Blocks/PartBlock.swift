/// One cause's part of the outcome.
public struct PartBlock: Codable, Sendable, Equatable {
  public var name: String
  /// As printed.
  public var label: String
  public var contribution: EstimateBlock
  /// Of the outcome's total.
  public var share: Double

  public init(
    name: String, label: String, contribution: EstimateBlock, share: Double
  ) {
    self.name = name
    self.label = label
    self.contribution = contribution
    self.share = share
  }
}
