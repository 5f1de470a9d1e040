/// A limit on a weighted sum of spends: `lower <= sum_i weight_i x_i <= upper`.
package struct SpendRow: Sendable, Equatable {
  /// Which spends take part.
  package var members: [Int]
  /// One per member.
  package var weights: [Double]
  /// Minus infinity for no limit.
  package var lower: Double
  /// Infinity for no limit.
  package var upper: Double

  package init(
    _ members: [Int], weights: [Double], lower: Double = -.infinity, upper: Double = .infinity
  ) {
    precondition(members.count == weights.count)
    self.members = members
    self.weights = weights
    self.lower = lower
    self.upper = upper
  }

  /// A limit on the plain sum of some spends.
  package init(
    sum members: [Int], lower: Double = -.infinity, upper: Double = .infinity
  ) {
    self.init(
      members, weights: members.map { _ in 1 }, lower: lower, upper: upper)
  }

  /// Spend on `first` stays between `lower` and `upper` times that on `second`, as rows with 0 on one side.
  package static func ratio(
    _ first: Int, to second: Int, lower: Double?, upper: Double?
  ) -> [SpendRow] {
    var rows: [SpendRow] = []
    if let lower { rows.append(SpendRow([first, second], weights: [1, -lower], lower: 0)) }
    if let upper { rows.append(SpendRow([first, second], weights: [1, -upper], upper: 0)) }
    return rows
  }

  var isSum: Bool { weights.allSatisfy { $0 == 1 } }

  func sum(_ spends: [Double]) -> Double {
    var total = 0.0
    for (place, member) in members.enumerated() { total += weights[place] * spends[member] }
    return total
  }

  /// How far the sum lies outside its limits; 0 inside.
  func violation(_ spends: [Double]) -> Double {
    let sum = sum(spends)
    return max(lower - sum, sum - upper, 0)
  }
}
