/// How an allocation is found.
public enum PlanMethod: String, Codable, Sendable, CaseIterable {
  /// Sequential least squares quadratic programming from several starts.
  case slsqp
  /// Prices of money, with branch and bound where curves are not concave.
  case gradient
  /// Parcels of money that go where they bring most.
  case greedy
}

/// Which method to use.
public enum PlanMethodChoice: String, Codable, Sendable, CaseIterable {
  /// The best answer of all that suit the problem.
  case auto
  case slsqp
  case gradient
  case greedy

  /// The method chosen by name; `nil` for any.
  public var method: PlanMethod? { PlanMethod(rawValue: rawValue) }
}
