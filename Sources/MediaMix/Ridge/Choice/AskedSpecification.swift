import MarketingData
import Settings

/// The specification that the settings ask for, with what of it the data cannot bear.
struct AskedSpecification {
  let specification: RidgeSpecification
  let notes: [FitNote]

  /// A piecewise trend whose knots are not given has as many as make the outcome most probable, as in a Bayesian fit.
  init(_ dataset: Dataset, _ settings: ModelSettings) throws {
    let drivers = MediaDriver.make(dataset, settings)
    var synergies: [Synergy] = []
    var notes: [FitNote] = []
    for pair in settings.bayes.synergies {
      guard let first = drivers.firstIndex(where: { $0.name == pair.first }),
        let second = drivers.firstIndex(where: { $0.name == pair.second }), first != second,
        drivers[first].isActive, drivers[second].isActive
      else {
        notes.append(.synergy(first: pair.first, second: pair.second))
        continue
      }
      synergies.append(Synergy(first: first, second: second))
    }
    let trend: TrendForm =
      switch settings.trend {
      case nil: .drift
      case .level: .level
      case .linear: .linear
      case .piecewise:
        .knots(
          try settings.bayes.knots.map { min($0, dataset.count / 2) }
            ?? DefaultModel(dataset: dataset, settings: settings, observed: dataset.count)
            .choosing().bends)
      }
    let asked = settings.seasonality.harmonics ?? SeasonalitySettings.usualHarmonics
    specification = RidgeSpecification(
      trend: trend, harmonics: asked, drivers: drivers, synergies: synergies)
    self.notes = notes
  }
}

extension MediaDriver {
  /// Whether anything was ever done.
  var isActive: Bool { values.contains { $0 != 0 } }
}

extension MediaModel {
  /// Knots of its trend.
  var bends: Int { columns.count { $0.term.part == .trend && $0.term.name.hasPrefix("bend ") } }
}
