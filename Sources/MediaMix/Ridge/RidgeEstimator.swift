import Settings
import Statistics

/// The steps of a ridge fit to the first periods: rough fit, final fit, and what a draw repeats of them.
///
/// Works in scaled units (outcome divided by its mean size) and hands out fits in them.
struct RidgeEstimator: Sendable {
  let candidates: CandidateColumns
  let space: TransformSpace
  let design: BaselineDesign
  /// For all candidates at once.
  let problem: ProjectedProblem
  /// For the columns of a point.
  let projection: BaselineProjection
  /// Scaled, over the fitted periods.
  let outcome: [Double]
  let target: ProjectedProblem.Target
  let settings: ModelSettings

  /// The smallest common return the penalty is scaled by: were it 0, no channel could ever differ from it.
  static let smallestReturn = 0.05
  /// Share of the outcome that a synergy may bring: a standard deviation.
  static let synergyShare = 0.05

  init?(
    _ candidates: CandidateColumns, _ space: TransformSpace, _ design: BaselineDesign,
    outcome: [Double], settings: ModelSettings
  ) {
    let periods = outcome.count
    let padded = outcome + Array(repeating: 0, count: space.periods - periods)
    guard let problem = ProjectedProblem(candidates, design, periods: periods),
      let projection = BaselineProjection(
        design, columns: design.scaledColumns, spans: [0..<periods], outcome: padded)
    else { return nil }
    self.candidates = candidates
    self.space = space
    self.design = design
    self.problem = problem
    self.projection = projection
    self.outcome = outcome
    self.settings = settings
    target = problem.target(outcome)
  }

  var paid: [Bool] { candidates.drivers.map(\.isPaid) }

  /// What a fit knows of its own scale.
  struct State: Sendable {
    /// Of the grid.
    var choice: MediaChoice
    /// Variance of the noise, in scaled units.
    var noise: Double
    /// The mean return of paid channels, at least `smallestReturn`.
    var commonReturn: Double
    /// Coordinates of the transforms.
    var point: [Double]
  }

  /// A first fit with a weak penalty, from the starting transforms.
  func roughFit() -> State {
    let columns = candidates.startColumns
    var state = State(
      choice: MediaChoice(columns: columns, coefficients: [], loss: 0),
      noise: 0.3 * target.square / Double(max(outcome.count, 1)), commonReturn: 1.0 / 3,
      point: candidates.coordinates(columns))
    for _ in 0..<3 {
      // The scale of returns is not known yet: a third of the outcome from media is a usual upper end.
      state = fit(from: state, spread: 1, commonReturn: 1.0 / 3, sweeps: 6)
    }
    return state
  }

  /// The fit with a chosen penalty; twice, as the penalty's weight depends on the noise it leaves.
  func finalFit(from state: State, spread: Double) -> State {
    var state = state
    for _ in 0..<2 {
      state = fit(from: state, spread: spread, commonReturn: state.commonReturn, sweeps: 6)
    }
    return state
  }

  /// One search of the grid at a penalty.
  private func fit(
    from state: State, spread: Double, commonReturn: Double, sweeps: Int
  ) -> State {
    let belief = ReturnBelief(
      noise: state.noise, spread: spread, commonReturn: commonReturn)
    var search = TransformSearch(
      problem, candidates: candidates, target: target,
      penalty: belief.penalty(paid: paid, synergies: 0), rho: 2 * state.noise,
      centres: Array(repeating: .zero, count: paid.count))
    let choice = search.run(from: state.choice.columns, sweeps: sweeps)
    return State(
      choice: choice, noise: noise(of: residuals(choice)),
      commonReturn: meanReturn(choice.coefficients),
      point: candidates.coordinates(choice.columns))
  }

  /// The fit in the continuum, synergies included: the lowest of the minima near `starts`.
  func refit(belief: ReturnBelief, starts: [[Double]], evaluations: Int = 40) -> MediaFit {
    let task = ProfiledLoss.Task(
      projection: projection,
      penalty: belief.penalty(paid: paid, synergies: space.synergies.count),
      rho: 2 * belief.noise, centres: Array(repeating: 0, count: space.size))
    let loss = ProfiledLoss(space, baseline: projection.size)
    var best = loss.minimum(from: starts[0], task, evaluations: evaluations)
    for start in starts.dropFirst() {
      let other = loss.minimum(from: start, task, evaluations: evaluations)
      if other.loss < best.loss { best = other }
    }
    return best
  }

  func residuals(_ choice: MediaChoice) -> [Double] {
    zip(outcome, problem.expected(target, choice)).map { $0 - $1 }
  }

  /// Degrees of freedom that are left, at least a quarter of the periods.
  var freedom: Double {
    let count = Double(outcome.count)
    let effects = Double(paid.count + space.synergies.count)
    return max(count - problem.degrees - effects, count / 4)
  }

  /// Residual variance; kept above zero so that an exact fit still has a penalty.
  func noise(of residuals: [Double]) -> Double {
    max(Summation.dot(residuals, residuals) / freedom, 1e-12)
  }

  func meanReturn(_ coefficients: [Double]) -> Double {
    let returns = zip(coefficients, paid).filter { $0.1 }.map(\.0)
    guard !returns.isEmpty else { return 1.0 / 3 }
    return max(Moments.mean(returns), RidgeEstimator.smallestReturn)
  }
}
