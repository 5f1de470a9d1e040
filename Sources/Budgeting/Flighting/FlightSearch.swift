import MediaMix
import Statistics

/// The best spread of one channel's money over the window, for the mean over some of the draws.
package struct FlightSearch: Sendable {
  package var problem: FlightProblem
  /// Draws that are searched with, evenly spaced; all of them judge what was found.
  package var draws = 80
  /// Draws and steps that tell which of several starts are worth more.
  package var scoutDraws = 12
  package var scoutSteps = 16

  package init(_ problem: FlightProblem) {
    self.problem = problem
  }

  package struct Flight: Sendable {
    package var money: [Double]
    /// The mean response over the draws that were searched with.
    package var value: Double
    /// What is left of the conditions for an optimum, as a share of the largest return of a period's last money.
    package var residual: Double
    /// How often the response was computed for all those draws.
    package var evaluations: Int
  }

  package func solve() -> Flight {
    let chosen = DrawSubset.indices(of: problem.response.drawCount, limit: draws)
    let usual = problem.allowed.nearest(to: problem.usual)
    var best = climb(from: usual, draws: chosen)
    guard !problem.response.isConcave else { return best }
    for start in promising(usual) {
      let found = climb(from: start, draws: chosen)
      if found.value > best.value + 1e-10 * abs(best.value) {
        best = found
      }
    }
    return best
  }

  private func climb(from start: [Double], draws: [Int], steps: Int = 400) -> Flight {
    let problem = problem
    // Money in units of what a period has on average, and responses in units of the usual one.
    let unit = problem.total / Double(max(problem.usual.count, 1))
    var slopes: [Double] = []
    let size = max(abs(problem.value(problem.usual, draws: draws, slopes: &slopes)), 1e-300)
    let allowed = SharedTotal(
      bounds: problem.bounds.map { $0.lowerBound / unit...$0.upperBound / unit },
      total: problem.total / unit)
    let outcome = SpectralClimb(
      allowed: allowed, evaluations: steps
    ) { amounts, slopes in
      let value = problem.value(amounts.map { $0 * unit }, draws: draws, slopes: &slopes)
      for index in slopes.indices { slopes[index] *= unit / size }
      return value / size
    }.climb(from: start.map { $0 / unit })
    return Flight(
      money: problem.allowed.nearest(to: outcome.amounts.map { $0 * unit }),
      value: outcome.value * size, residual: outcome.residual, evaluations: outcome.evaluations)
  }

  /// The three starts from which a short climb on few draws leads highest; S-shaped responses have several optima.
  private func promising(_ usual: [Double]) -> [[Double]] {
    let few = DrawSubset.indices(of: problem.response.drawCount, limit: scoutDraws)
    let found = FlightStarts(problem: problem, draws: few).all(usual).map {
      climb(from: $0, draws: few, steps: scoutSteps)
    }
    let order = found.indices.sorted { (-found[$0].value, $0) < (-found[$1].value, $1) }
    return order.prefix(3).map { found[$0].money }
  }
}
