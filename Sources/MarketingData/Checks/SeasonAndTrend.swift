import Findings

/// How much of the outcome is season and trend, which a model has to explain before it can speak of media.
enum SeasonAndTrend {
  static let strong = 0.6

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard let parts = Decomposition(dataset.outcome.values, frequency: dataset.frequency) else {
      return []
    }
    let season = (parts.seasonalStrength ?? 0) >= strong
    let trend = parts.trendStrength >= strong
    guard season || trend else { return [] }
    let named = [
      ("season", parts.seasonalStrength ?? 0, season), ("trend", parts.trendStrength, trend),
    ]
    .filter(\.2).map { "a strong \($0.0) (\(ShownNumber.hundredths($0.1)) of 1)" }
    return [
      Finding(
        .note, code: "data.season-and-trend",
        "The outcome has \(named.joined(separator: " and ")): keep \(named.count > 1 ? "both" : "it") in the model.",
        at: context.place(.outcome))
    ]
  }
}
