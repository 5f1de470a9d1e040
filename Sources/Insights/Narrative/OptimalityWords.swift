import Budgeting
import Settings
import Wording

/// Why the plan may be called the best, in a sentence.
enum OptimalityWords {
  /// A gap that no longer matters, as a share of what the money brings.
  static let negligible = 1e-4

  /// Empty where nothing was worked out.
  static func sentence(_ plan: Plan, _ style: NumberStyle) -> String {
    guard let statement = plan.optimality else { return "" }
    let found = "Found by \(name(plan.method))"
    guard let gap = statement.provenGap else {
      return statement.gapToBest <= negligible
        ? "\(found); no other start or method found better."
        : "\(found); another found \(style.percent(statement.gapToBest, places: 2)) more."
    }
    return gap <= negligible
      ? "\(found), and proven to be the best within the limits."
      : "\(found), proven to be within \(style.percent(gap, places: 2)) of the best."
  }

  private static func name(_ method: PlanMethod) -> String {
    switch method {
    case .gradient: "the gradient method (prices of money)"
    case .slsqp: "sequential quadratic programming"
    case .greedy: "the greedy method"
    }
  }
}
