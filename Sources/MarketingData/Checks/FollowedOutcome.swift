import Findings
import Statistics
import Wording

/// Spend that is set by sales is their effect, not only their cause: its return cannot be read from it.
enum FollowedOutcome {
  /// Correlation of what season and trend leave of spend and outcome: in one period, and with the outcome of the
  /// period before.
  static let together = 0.95
  static let later = 0.8
  /// A share of sales that varies this much less than sales do is a rule by which spend is set.
  static let steadiness = 0.4

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let outcome = dataset.outcome.values
    guard let sold = Decomposition(outcome, frequency: dataset.frequency)?.remainder else {
      return []
    }
    return dataset.channels.indices.compactMap { index in
      let spend = dataset.channels[index].spend
      guard let spent = Decomposition(spend, frequency: dataset.frequency)?.remainder else {
        return nil
      }
      let now = Moments.correlation(spent, sold)
      let before = Moments.correlation(Array(spent.dropFirst()), Array(sold.dropLast()))
      let name = quotedName(dataset.channels[index].name)
      let found: Phrase
      if now >= together || isShare(spend, of: outcome) {
        found =
          Phrase(
            "The spend of \(name) moves with the outcome of the same period: it seems to be set by sales, so that its effect cannot be told from them."
          )
      } else if before >= later, before > now {
        found =
          Phrase(
            "The spend of \(name) moves with the outcome of the period before: it seems to be set by sales, so that its effect cannot be told from them."
          )
      } else if isShare(Array(spend.dropFirst()), of: Array(outcome.dropLast())) {
        found =
          Phrase(
            "The spend of \(name) is a steady share of the outcome of the period before: it seems to be set by sales, so that its effect cannot be told from them."
          )
      } else {
        return nil
      }
      return Finding(
        .warning, code: "data.follows-outcome", found,
        at: context.place(.spend(index), of: dataset),
        fix: "Calibrate the channel with an experiment, or name what drives both under data.demand."
      )
    }
  }

  /// Whether spend over outcome is far steadier than the outcome.
  private static func isShare(_ spend: [Double], of outcome: [Double]) -> Bool {
    guard outcome.allSatisfy({ $0 > 0 }), spend.allSatisfy({ $0 > 0 }) else { return false }
    func variation(_ values: [Double]) -> Double {
      Moments.deviation(values) / Moments.mean(values)
    }
    let sales = variation(outcome)
    return sales > 0.03 && variation(zip(spend, outcome).map { $0 / $1 }) < steadiness * sales
  }
}
