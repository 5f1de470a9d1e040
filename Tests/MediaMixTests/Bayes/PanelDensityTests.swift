import Glibc
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite struct PanelDensityTests {
  enum Case: String, CaseIterable {
    case usual, studentT, meridian, returnPrior, coefficientPrior, marginalReturnPrior, delayed

    var settings: ModelSettings {
      var settings = ModelSettings()
      switch self {
      case .usual: break
      case .studentT: settings.bayes.noise = .studentT
      case .meridian:
        settings.bayes.preset = .meridian
        settings.bayes.knots = 5
        settings.maximumLag = 8
      case .returnPrior: settings.bayes.priors.roi = .normal(mean: 2, deviation: 1)
      case .coefficientPrior: settings.bayes.priors.coefficient = .halfNormal(deviation: 1)
      case .marginalReturnPrior:
        settings.bayes.priors.marginalROI = .logNormal(location: 0.5, scale: 0.5)
      case .delayed:
        settings.adstock = .delayed
        settings.maximumLag = 6
        settings.saturation = .logistic
      }
      return settings
    }
  }

  @Test(arguments: Case.allCases)
  func gradientIsThatOfTheDensity(_ model: Case) throws {
    let panel = InventedPanel(geos: 3, weeks: 56)
    let density = try #require(
      try PanelDensity.make(panel.dataset, settings: model.settings, observed: 50))
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3 {
      let position = density.layout.starts.map { $0 + 0.4 * random.uniform(-1, 1) }
      var gradient = [Double](repeating: 0, count: density.dimension)
      let value = density.evaluate(position, gradient: &gradient)
      try #require(value.isFinite)
      for index in position.indices {
        let numeric = slope(of: density, at: position, index)
        let size = max(abs(numeric), abs(gradient[index]), 1)
        #expect(
          abs(numeric - gradient[index]) < 2e-5 * size,
          "\(density.layout.names[index]): \(gradient[index]), by differences \(numeric)")
      }
    }
  }

  /// Central differences at two steps, extrapolated.
  private func slope(of density: PanelDensity, at position: [Double], _ index: Int) -> Double {
    var unused = [Double](repeating: 0, count: position.count)
    func value(_ step: Double) -> Double {
      var moved = position
      moved[index] += step
      return density.evaluate(moved, gradient: &unused)
    }
    let step = 1e-3
    let wide = (value(step) - value(-step)) / (2 * step)
    let narrow = (value(step / 2) - value(-step / 2)) / step
    return (4 * narrow - wide) / 3
  }
}
