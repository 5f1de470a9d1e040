import Settings

/// The best allocation found, and why it may be called that.
package struct AllocationSolution: Sendable, Equatable {
  package var spends: [Double]
  /// The objective.
  package var value: Double
  package var method: PlanMethod
  package var statement: OptimalityStatement

  package init(
    spends: [Double], value: Double, method: PlanMethod, statement: OptimalityStatement
  ) {
    self.spends = spends
    self.value = value
    self.method = method
    self.statement = statement
  }
}
