import Findings
import Statistics

/// Spend that is highest when sales are highest anyway is hard to tell from the season.
enum SeasonalSpend {
  /// Strength of both seasons, and their correlation, from which on they are told.
  static let strength = 0.6
  static let together = 0.8

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard let sales = Decomposition(dataset.outcome.values, frequency: dataset.frequency),
      (sales.seasonalStrength ?? 0) >= strength
    else { return [] }
    let led = dataset.channels.indices.filter { index in
      guard let spend = Decomposition(dataset.channels[index].spend, frequency: dataset.frequency)
      else { return false }
      return (spend.seasonalStrength ?? 0) >= strength
        && Moments.correlation(spend.season, sales.season) >= together
    }
    guard let first = led.first else { return [] }
    let names = NameList.phrase(led.map { dataset.channels[$0].name }, limit: 4)
    return [
      Finding(
        .note, code: "data.seasonal-spend",
        "The spend of \(names) follows the season of the outcome: some of the sales it seems to bring would have come anyway.",
        at: context.place(.spend(first), of: dataset))
    ]
  }
}
