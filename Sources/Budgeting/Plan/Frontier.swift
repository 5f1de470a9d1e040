import MediaMix

/// The best that each of several total budgets can bring.
public enum Frontier {
  /// One budget and what the best split of it would bring.
  public struct Point: Sendable, Equatable {
    /// Spend of all channels over the window, in money.
    public var budget: Double
    /// Media's response to the best allocation of the budget.
    public var response: Estimate
    /// Against today's response.
    public var gain: Estimate
    /// Mean return of the budget's last unit of money; `nil` when every channel is at a bound.
    public var marginalReturn: Double?

    public init(
      budget: Double, response: Estimate, gain: Estimate, marginalReturn: Double? = nil
    ) {
      self.budget = budget
      self.response = response
      self.gain = gain
      self.marginalReturn = marginalReturn
    }
  }
}
