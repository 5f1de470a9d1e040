import Settings

/// A way to find the best allocation.
package protocol AllocationMethod: Sendable {
  /// What results call it.
  var name: PlanMethod { get }

  /// The best allowed allocation it finds, or `nil` when it finds none.
  ///
  /// - Parameter starts: allowed allocations to start from, where the method starts anywhere.
  func solve(_ problem: AllocationProblem, starts: [[Double]]) -> MethodResult?
}

/// What a method found.
package struct MethodResult: Sendable, Equatable {
  package var spends: [Double]
  /// What no allocation can exceed, where the method proves that.
  package var bound: Double?
  /// The price of money at each spend, where the method knows it.
  package var prices: [Double]?

  package init(spends: [Double], bound: Double? = nil, prices: [Double]? = nil) {
    self.spends = spends
    self.bound = bound
    self.prices = prices
  }
}

extension PlanMethod {
  /// The method of that name.
  package var method: any AllocationMethod {
    switch self {
    case .slsqp: SequentialMethod()
    case .gradient: GradientMethod()
    case .greedy: GreedyMethod()
    }
  }
}
