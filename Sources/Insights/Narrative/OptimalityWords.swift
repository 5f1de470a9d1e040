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
    let found = name(plan.method)
    guard let gap = statement.provenGap else {
      let more = style.percent(statement.gapToBest, places: 2)
      return statement.gapToBest <= negligible
        ? style.say("Found by \(found); no other start or method found better.")
        : style.say("Found by \(found); another found \(more) more.")
    }
    return gap <= negligible
      ? style.say("Found by \(found), and proven to be the best within the limits.")
      : style.say(
        "Found by \(found), proven to be within \(style.percent(gap, places: 2)) of the best.")
  }

  private static func name(_ method: PlanMethod) -> Phrase {
    switch method {
    case .gradient: Phrase("the gradient method (prices of money)")
    case .slsqp: Phrase("sequential quadratic programming")
    case .greedy: Phrase("the greedy method")
    }
  }
}
