import MarketingData
import Settings

extension MediaModel {
  /// The model that the settings ask for, of the first `observed` periods.
  package static func make(
    _ dataset: Dataset, settings: ModelSettings, observed: Int
  ) throws -> MediaModel {
    var model =
      switch settings.bayes.preset {
      case nil:
        try DefaultModel(dataset: dataset, settings: settings, observed: observed).make()
      case .meridian:
        try MeridianModel(dataset: dataset, settings: settings, observed: observed).make()
      case .pymcMarketing:
        try PyMCMarketingModel(dataset: dataset, settings: settings, observed: observed).make()
      }
    model.addExperiments(dataset, settings.bayes.liftTests)
    model.addSynergies(settings.bayes.synergies)
    return model
  }
}
