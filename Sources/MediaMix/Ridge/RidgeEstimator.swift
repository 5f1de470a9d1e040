import Settings
import Statistics

/// The steps of a ridge fit to some of the periods: rough fit, penalty, final fit, draws.
///
/// Works in scaled units (outcome divided by its mean size) and hands out choices in them.
struct RidgeEstimator: Sendable {
  let candidates: CandidateColumns
  let design: BaselineDesign
  let problem: ProjectedProblem
  /// Scaled, over the problem's rows.
  let outcome: [Double]
  let target: ProjectedProblem.Target
  let settings: ModelSettings

  /// The smallest common return the penalty is scaled by: were it 0, no channel could ever differ from it.
  static let smallestReturn = 0.05

  init?(
    _ candidates: CandidateColumns, _ design: BaselineDesign, rows: [Int], outcome: [Double],
    settings: ModelSettings
  ) {
    guard let problem = ProjectedProblem(candidates, design, rows: rows) else { return nil }
    self.candidates = candidates
    self.design = design
    self.problem = problem
    self.outcome = outcome
    self.settings = settings
    target = problem.target(outcome)
  }

  var paid: [Bool] { candidates.drivers.map(\.isPaid) }
  var grid: TransformGrid { candidates.grid }

  /// What a fit knows of its own scale.
  struct State: Sendable {
    var choice: MediaChoice
    /// Variance of the noise, in scaled units.
    var noise: Double
    /// The mean return of paid channels, at least `smallestReturn`.
    var commonReturn: Double
  }

  /// A first fit with a weak penalty, from the starting transforms.
  func roughFit() -> State {
    let columns = candidates.drivers.indices.map { $0 * candidates.perDriver + grid.start }
    var state = State(
      choice: MediaChoice(columns: columns, coefficients: [], loss: 0),
      noise: 0.3 * target.square / Double(max(outcome.count, 1)), commonReturn: 1.0 / 3)
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

  /// One search at a penalty.
  func fit(from state: State, spread: Double, commonReturn: Double, sweeps: Int) -> State {
    let none = [SIMD3<Double>](repeating: .zero, count: paid.count)
    var search = TransformSearch(
      problem, grid: grid, target: target,
      penalty: ReturnPenalty(
        lambda: lambda(noise: state.noise, spread: spread, commonReturn: commonReturn),
        paid: paid, offsets: Array(repeating: 0, count: paid.count)),
      rho: 2 * state.noise, centres: none)
    let choice = search.run(from: state.choice.columns, sweeps: sweeps)
    return State(
      choice: choice, noise: noise(of: residuals(choice)),
      commonReturn: meanReturn(choice.coefficients))
  }

  func lambda(noise: Double, spread: Double, commonReturn: Double) -> Double {
    noise / (spread * commonReturn * spread * commonReturn)
  }

  func residuals(_ choice: MediaChoice) -> [Double] {
    zip(outcome, problem.expected(target, choice)).map { $0 - $1 }
  }

  /// Degrees of freedom that are left, at least a quarter of the periods.
  var freedom: Double {
    let count = Double(outcome.count)
    return max(count - problem.degrees - Double(paid.count), count / 4)
  }

  /// Residual variance; kept above zero so that an exact fit still has a penalty.
  func noise(of residuals: [Double]) -> Double {
    max(Summation.dot(residuals, residuals) / freedom, 1e-12)
  }

  private func meanReturn(_ coefficients: [Double]) -> Double {
    let returns = zip(coefficients, paid).filter { $0.1 }.map(\.0)
    guard !returns.isEmpty else { return 1.0 / 3 }
    return max(Moments.mean(returns), RidgeEstimator.smallestReturn)
  }
}
