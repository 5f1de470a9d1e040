import Findings
import Wording

/// Few businesses spend more on media than they sell: units or currencies may be mixed.
enum ImplausibleSpend {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard dataset.outcome.isMoney else { return [] }
    let outcome = dataset.outcome.values.reduce(0, +)
    let totals = dataset.channels.map { $0.spend.reduce(0, +) }
    guard outcome > 0, totals.reduce(0, +) > outcome else { return [] }
    let large = totals.indices.filter { totals[$0] > outcome }
    let fix = Phrase("Check that spend and outcome are in the same unit and currency.")
    // One channel alone is to blame where the others stay below.
    if large.count == 1, let index = large.first, totals.count > 1 {
      return [
        Finding(
          .warning, code: "data.implausible-spend",
          "The channel \(quotedName(dataset.channels[index].name)) alone spent \(percent(totals[index] / outcome)) of the outcome.",
          at: context.place(.spend(index), of: dataset), fix: fix)
      ]
    }
    return [
      Finding(
        .warning, code: "data.implausible-spend",
        "All channels together spent \(percent(totals.reduce(0, +) / outcome)) of the outcome.",
        at: context.place(.outcome), fix: fix)
    ]
  }

  private static func percent(_ share: Double) -> Phrase {
    share < 1e7 ? Phrase(number: "\(Int((share * 100).rounded()))%") : Phrase("far more than 100%")
  }
}
