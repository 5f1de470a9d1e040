/// Climbs to the nearest optimum of a smooth function of amounts that have a given sum.
///
/// The spectral projected gradient of Birgin, Martinez and Raydan (2000): a step along the slopes, as long as the last
/// two slopes say the function bends, projected on what is allowed; it is taken unless it falls below the worst of the
/// last few values. One function value and one projection per step, and no matrix: the response to a pattern is no
/// sum over periods, so that its second derivatives would fill one.
package struct SpectralClimb {
  let allowed: SharedTotal
  /// The function; its derivatives become the second argument.
  let function: ([Double], inout [Double]) -> Double
  /// Ends where what is left of the conditions for an optimum is at most this.
  private static let tolerance = 1e-7
  /// How often the function is computed at most.
  let evaluations: Int

  /// Values that a step may fall back to.
  private static let memory = 8

  package init(
    allowed: SharedTotal, evaluations: Int = 400,
    function: @escaping ([Double], inout [Double]) -> Double
  ) {
    self.allowed = allowed
    self.evaluations = evaluations
    self.function = function
  }

  package struct Outcome: Sendable {
    package var amounts: [Double]
    package var value: Double
    /// What is left of the conditions for an optimum, as a share of the largest slope.
    package var residual: Double
    /// How often the function was computed.
    package var evaluations: Int
  }

  /// Where the climb from an allowed start ends.
  package func climb(from start: [Double]) -> Outcome {
    var slopes: [Double] = []
    var amounts = start
    var value = function(amounts, &slopes)
    var best = Outcome(
      amounts: amounts, value: value, residual: allowed.residual(amounts, slopes: slopes),
      evaluations: 1)
    var used = 1
    var recent = [value]
    var length = firstLength(slopes)
    var next: [Double] = []
    while best.residual > Self.tolerance, used < evaluations {
      let target = allowed.nearest(to: zip(amounts, slopes).map { $0 + length * $1 })
      let direction = zip(target, amounts).map { $0 - $1 }
      let promise = zip(direction, slopes).reduce(0) { $0 + $1.0 * $1.1 }
      guard promise > 0 else { break }
      let floor = (recent.min() ?? value) - 1e-14 * abs(value)
      var share = 1.0
      var trial = target
      var reached = function(trial, &next)
      used += 1
      while reached < floor + 1e-4 * share * promise, used < evaluations, share > 1e-10 {
        // The top of the parabola through both values, not too near to either end.
        let drop = value + share * promise - reached
        let top = drop > 0 ? share * share * promise / (2 * drop) : share / 2
        share = min(max(top, 0.1 * share), 0.5 * share)
        trial = zip(amounts, direction).map { $0 + share * $1 }
        reached = function(trial, &next)
        used += 1
      }
      length = nextLength(from: amounts, slopes, to: trial, next) ?? length * 4
      (amounts, value) = (trial, reached)
      swap(&slopes, &next)
      recent.append(value)
      if recent.count > Self.memory { recent.removeFirst() }
      let residual = allowed.residual(amounts, slopes: slopes)
      if value > best.value + 1e-13 * abs(value)
        || (value >= best.value - 1e-13 * abs(value) && residual < best.residual)
      {
        best = Outcome(amounts: amounts, value: value, residual: residual, evaluations: used)
      }
    }
    best.evaluations = used
    return best
  }

  /// A first step that moves the steepest amount by a quarter of the widest range.
  private func firstLength(_ slopes: [Double]) -> Double {
    let width = allowed.bounds.reduce(0) { max($0, $1.upperBound - $1.lowerBound) }
    let centre = slopes.reduce(0, +) / Double(max(slopes.count, 1))
    let steepest = slopes.reduce(0) { max($0, abs($1 - centre)) }
    return steepest > 0 ? 0.25 * width / steepest : 1
  }

  /// The step that the change of slopes asks for; `nil` where the function does not bend down.
  private func nextLength(
    from old: [Double], _ oldSlopes: [Double], to new: [Double], _ newSlopes: [Double]
  ) -> Double? {
    var (square, bend) = (0.0, 0.0)
    for index in old.indices {
      let step = new[index] - old[index]
      square += step * step
      bend -= step * (newSlopes[index] - oldSlopes[index])
    }
    return bend > 0 && square > 0 ? square / bend : nil
  }
}
