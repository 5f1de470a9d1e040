import MarketingData
import Settings

/// Linear columns of presets that their tools leave to the user: trend, season, holidays, all where asked for.
struct PresetColumns {
  private let trend: [Term]
  private let season: [Term]
  private let holidays: [Term]
  let notes: [FitNote]

  init(dataset: Dataset, settings: ModelSettings, observed: Int) throws(FitProblem) {
    let count = dataset.count
    let last = Double(max(observed - 1, 1))
    trend =
      settings.trend == .linear
      ? [Term(name: "trend", part: .trend, values: (0..<count).map { Double($0) / last })] : []
    let fourier = FourierColumns(
      starts: dataset.starts, frequency: dataset.frequency,
      asked: settings.seasonality.harmonics ?? 0, observed: observed)
    season =
      (fourier.columns
      + WeekdayColumns.make(starts: dataset.starts, frequency: dataset.frequency)).map {
        Term(name: $0.name, part: .seasonality, values: $0.values)
      }
    let flags = try HolidayColumns(dataset, countries: settings.holidays)
    holidays = flags.columns.map {
      Term(name: $0.name, part: .holidays, values: $0.values)
    }
    notes = [fourier.note, flags.note].compactMap(\.self)
  }

  /// - Parameter deviation: of the normal priors of trend and holidays; seasons are Laplace(0, 1).
  func columns(deviation: Double) -> [LinearColumn] {
    (trend + holidays).map {
      LinearColumn(term: $0, unit: 1, prior: .normal(deviation: deviation))
    } + season.map { LinearColumn(term: $0, unit: 1, prior: .laplace(scale: 1)) }
  }

  /// Everything the data bring besides media, with its part of the decomposition.
  static func controls(_ dataset: Dataset) -> [(series: Series, part: Term.Part)] {
    dataset.controls.map { ($0, .controls) } + dataset.demand.map { ($0.series, .controls) }
      + dataset.nonMedia.map { ($0, .nonMedia) } + dataset.events.map { ($0, .events) }
  }
}
