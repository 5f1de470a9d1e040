import Findings
import Glibc
import MarketingData
import MediaMix
import Settings

/// How many people each channel reaches with its money in an average period of the window.
///
/// What is assumed, and said with the plan:
/// - an exposure is one contact with one of `population` people, contacts per money stay what they were;
/// - contacts fall at random on the people a channel can reach at all. Which share that is (`cap`) is fitted to the
///   reach that the data give, by least squares over periods; without such a column it is everyone;
/// - channels reach people independently of each other: together `1 - prod(1 - r)`.
struct ReachModel: Sendable {
  var population: Double
  /// One per planned channel; one that buys no contacts where its exposure is not known.
  var curves: [ReachCurve]
  /// Planned channels whose exposure is not known.
  var unknown: [String]
  /// Planned channels whose cap was fitted.
  var fitted: [String]

  /// - Parameter channels: indices into the data's channels.
  static func make(
    _ basis: PlanBasis, channels: [Int], settings: BudgetSettings, words: LimitWords
  ) throws(Unusable) -> ReachModel {
    let data = channels.map { basis.dataset.channels[$0] }
    let window = basis.planned
    guard data.contains(where: { contacts($0, window) > 0 }) else {
      throw Unusable(
        .input,
        words.problem(
          "budget.no-reach",
          "Reach cannot be planned: no channel has a column of reach and frequency, or of exposures.",
          key: "budget.objective",
          fix:
            "Name the columns in data.channels (reach and frequency, or exposure), or choose roi."
        ))
    }
    let people = settings.population ?? basis.dataset.panel?.populations.reduce(0, +)
    // Where the data say nothing each geography counts as 1.
    let isKnown =
      settings.population != nil || basis.dataset.panel?.populations.contains { $0 != 1 } == true
    guard let people, isKnown, people > 0 else {
      throw Unusable(
        .input,
        words.problem(
          "budget.no-population",
          "Reach cannot be planned: how many people could be reached is not known.",
          key: "budget.population",
          fix: "Set budget.population to the number of people in the market."))
    }
    if let most = data.compactMap({ $0.reach?.max() }).max(), most > people {
      throw Unusable(
        .input,
        words.problem(
          "budget.population-too-small",
          "A channel reached \(words.text(most)) people in one period, more than the \(words.text(people)) there are.",
          key: "budget.population", fix: "Raise budget.population, or correct the reach column."))
    }
    let curves = data.map { channel in
      let spend = channel.spend[window].reduce(0, +)
      return ReachCurve(
        cap: cap(channel, people: people),
        contactsPerMoney: contacts(channel, window) / Double(window.count) / people / spend)
    }
    return ReachModel(
      population: people, curves: curves,
      unknown: data.filter { contacts($0, window) <= 0 }.map(\.name),
      fitted: data.filter { $0.reach != nil }.map(\.name))
  }

  /// The share of people reached by all channels together in an average period.
  func share(_ spends: [Double]) -> Double {
    1 - zip(curves, spends).reduce(1) { $0 * (1 - $1.0.reach($1.1)) }
  }

  func outcome(current: [Double], recommended: [Double]) -> PlanReach {
    PlanReach(
      population: population, current: share(current), recommended: share(recommended),
      unknown: unknown, fitted: fitted)
  }

  private static func contacts(_ channel: Channel, _ window: Range<Int>) -> Double {
    channel.exposure?[window].reduce(0, +) ?? 0
  }

  /// The share of people a channel can reach, from its contacts and reach in each period, by golden section.
  private static func cap(_ channel: Channel, people: Double) -> Double {
    guard let reach = channel.reach, let contacts = channel.exposure else { return 1 }
    let pairs = zip(contacts, reach).filter { $0.0 > 0 && $0.1 > 0 }
      .map { (contacts: $0.0 / people, reach: $0.1 / people) }
    guard let most = pairs.map(\.reach).max() else { return 1 }
    func error(_ cap: Double) -> Double {
      pairs.reduce(0) { total, pair in
        let miss = pair.reach + cap * expm1(-pair.contacts / cap)
        return total + miss * miss
      }
    }
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (most, 1.0)
    for _ in 0..<60 {
      let (left, right) = (high - golden * (high - low), low + golden * (high - low))
      if error(left) <= error(right) { high = right } else { low = left }
    }
    return (low + high) / 2
  }
}
