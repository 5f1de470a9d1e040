import MarketingData
import Settings
import Statistics

/// Both losses of the search over all transforms, for a data set under fixed beliefs: what a test compares with
/// differences.
package struct TransformLosses {
  /// Limits of the coordinates.
  package let lower: [Double]
  package let upper: [Double]
  private let profile: ProfiledLoss
  private let task: ProfiledLoss.Task
  private let validation: ValidatedLoss

  /// - Throws: `FitProblem` for data no model can be fitted to.
  package init(_ dataset: Dataset, settings: ModelSettings) throws {
    let specification = try AskedSpecification(dataset, settings).specification
    let space = specification.space(settings.search)
    let design = try specification.design(dataset, settings, observed: dataset.count)
    let size = Moments.mean(dataset.outcome.values.map { abs($0) })
    let outcome = dataset.outcome.values.map { $0 / size }
    guard let cross = CrossValidation(space: space, design: design, outcome: outcome),
      let projection = BaselineProjection(
        design, columns: design.scaledColumns, spans: [0..<dataset.count], outcome: outcome)
    else { throw FitProblem.notFinite(series: dataset.outcome.name) }
    let belief = ReturnBelief(noise: 1e-3, spread: 1, commonReturn: 0.3)
    let penalty = belief.penalty(paid: cross.paid, synergies: space.synergies.count)
    profile = ProfiledLoss(space, baseline: projection.size)
    task = ProfiledLoss.Task(
      projection: projection, penalty: penalty, rho: 2 * belief.noise,
      centres: Array(repeating: 0.3, count: space.size))
    validation = ValidatedLoss(space, folds: cross.folds, penalty: penalty, rho: belief.noise)
    (lower, upper) = (space.lower, space.upper)
  }

  /// The penalised sum of squares of all periods.
  package func profiled(_ point: [Double], gradient: inout [Double]) -> Double {
    profile.evaluate(point, task, &gradient)
  }

  /// The squared error of blocks predicted by fits to the others.
  package func validated(_ point: [Double], gradient: inout [Double]) -> Double {
    validation.evaluate(point, &gradient)
  }
}
