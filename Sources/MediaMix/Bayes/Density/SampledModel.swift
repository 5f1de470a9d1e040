import Sampling
import Statistics

/// A model whose posterior is sampled: of the nation, or of its geographies.
protocol SampledModel: Sendable {
  associatedtype Density: SampledDensity

  /// What is reported: columns and drivers as national sums, priors and notes.
  var frame: MediaModel { get }

  /// A density for one chain.
  func makeDensity() throws(FitProblem) -> Density
}

/// A posterior density that can say what a position means.
protocol SampledDensity: LogDensity {
  var layout: ParameterLayout { get }

  /// Everything one draw says, the integrated coefficients drawn on the way.
  func draw(_ position: [Double], random: inout SeededGenerator) -> ScaledDraw

  /// That draw in the data's units.
  func modelled(_ draw: ScaledDraw) -> Draw

  /// Log density of each period's outcome, in its own unit, given all that was drawn; comes last.
  func logLikelihoods(_ draw: ScaledDraw) -> [Double]
}

extension MediaModel: SampledModel {
  var frame: MediaModel { self }

  func makeDensity() throws(FitProblem) -> ModelDensity { try ModelDensity(self) }
}

extension ModelDensity: SampledDensity {
  func modelled(_ draw: ScaledDraw) -> Draw { model.draw(draw) }
}
