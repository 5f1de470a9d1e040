import Glibc

/// How many more people a channel reaches with its money, in a form that adds up over channels.
///
/// Contacts fall at random on the share `cap` of people the channel can reach at all, so that with g contacts per
/// head `r = cap (1 - exp(-g / cap))` of all people are reached. Channels reach people independently of each other;
/// together they reach `1 - prod(1 - r)`, which is largest where the sum of `-log(1 - r)` is: that is the value.
/// It is concave in money.
package struct ReachCurve: Sendable {
  /// The share of people that can be reached, above 0 and at most 1.
  package var cap: Double
  /// Contacts per head that a unit of money buys.
  package var contactsPerMoney: Double

  package init(cap: Double, contactsPerMoney: Double) {
    self.cap = cap
    self.contactsPerMoney = contactsPerMoney
  }

  /// The share of people reached.
  package func reach(_ spend: Double) -> Double {
    -cap * expm1(-contactsPerMoney * spend / cap)
  }

  package func at(_ spend: Double) -> CurvePoint {
    let left = exp(-contactsPerMoney * spend / cap)
    let missed = 1 - cap + cap * left
    let slope = contactsPerMoney * left / missed
    return CurvePoint(
      value: -log(missed), slope: slope,
      bend: -slope * (contactsPerMoney / cap) * (1 - cap) / missed)
  }
}
