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
    let strength = (
      season: ShownNumber.hundredths(parts.seasonalStrength ?? 0),
      trend: ShownNumber.hundredths(parts.trendStrength)
    )
    return [
      Finding(
        .note, code: "data.season-and-trend",
        season && trend
          ? "The outcome has a strong season (\(strength.season) of 1) and a strong trend (\(strength.trend) of 1): keep both in the model."
          : season
            ? "The outcome has a strong season (\(strength.season) of 1): keep it in the model."
            : "The outcome has a strong trend (\(strength.trend) of 1): keep it in the model.",
        at: context.place(.outcome))
    ]
  }
}
