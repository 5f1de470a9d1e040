import Glibc

/// Climbs from an allowed allocation to the nearest optimum along the limits that hold there.
///
/// The objective is a sum of curves, so that its second derivatives are one number per spend, and a Newton step along
/// the limits that hold (the working set) needs only a small system with a row per limit. A step stops where it meets
/// another limit, which then holds too; where nothing more can be gained, the limit whose price has the wrong sign
/// is let go. Where returns rise the size of the second derivative is used, which makes it a scaled gradient step.
package struct ProjectedNewton {
  /// One per spend: value, slope and bend there.
  let curve: (Int, Double) -> CurvePoint
  let bounds: [ClosedRange<Double>]
  let limits: [OneSidedLimit]
  /// What amounts of money are compared with.
  let scale: Double

  static let mostSteps = 200

  package init(_ problem: AllocationProblem) {
    let curves = problem.curves
    let price = problem.price
    self.init(problem) { index, spend in
      var point = curves[index].at(spend)
      point.value -= price * spend
      point.slope -= price
      return point
    }
  }

  /// - Parameter curve: what is maximised instead of the problem's objective.
  init(_ problem: AllocationProblem, curve: @escaping (Int, Double) -> CurvePoint) {
    self.curve = curve
    bounds = problem.bounds
    limits = problem.rows.flatMap(OneSidedLimit.all)
    scale = problem.moneyScale
  }

  /// The optimum above `start`, which must be allowed.
  package func climb(from start: [Double]) -> [Double] {
    var spends = start
    var working = WorkingSet(start, bounds: bounds, limits: limits, slack: 1e-11 * scale)
    for _ in 0..<Self.mostSteps {
      let points = spends.indices.map { curve($0, spends[$0]) }
      let step = working.step(points, limits: limits)
      if isNegligible(step) {
        guard working.release(points, step.multipliers, limits: limits) else { break }
        continue
      }
      let room = working.room(spends, step.direction, bounds: bounds, limits: limits)
      let length = search(spends, step, points, most: min(room.length, 1e6))
      guard length > 0 else {
        guard working.release(points, step.multipliers, limits: limits) else { break }
        continue
      }
      for index in spends.indices {
        let range = bounds[index]
        spends[index] = min(
          max(spends[index] + length * step.direction[index], range.lowerBound), range.upperBound)
      }
      if length == room.length, let blocker = room.blocker {
        working.add(blocker)
        if case .bound(let index, let isUpper) = blocker {
          spends[index] = isUpper ? bounds[index].upperBound : bounds[index].lowerBound
        }
      }
    }
    return spends
  }

  private func isNegligible(_ step: WorkingSet.Step) -> Bool {
    let widest = step.direction.reduce(0) { max($0, abs($1)) }
    return widest <= 1e-13 * scale
  }

  /// How far to go: the whole step, or less where the curves bend away; twice as far while that still helps.
  private func search(
    _ spends: [Double], _ step: WorkingSet.Step, _ points: [CurvePoint], most: Double
  ) -> Double {
    let promise = zip(points, step.direction).reduce(0) { $0 + $1.0.slope * $1.1 }
    guard promise > 0, most > 0 else { return 0 }
    let now = points.reduce(0) { $0 + $1.value }
    func gain(_ length: Double) -> Double {
      var total = 0.0
      for index in spends.indices where step.direction[index] != 0 {
        let range = bounds[index]
        let place = spends[index] + length * step.direction[index]
        total +=
          curve(index, min(max(place, range.lowerBound), range.upperBound)).value
          - points[index].value
      }
      return total
    }
    // Gains below this are rounding: there Newton's step is taken on trust.
    let noise = 1e-14 * abs(now)
    var length = min(1, most)
    if promise <= noise { return length }
    var won = gain(length)
    if step.isConcave {
      while won < 1e-4 * length * promise - noise, length > 1e-12 {
        length /= 2
        won = gain(length)
      }
      return length > 1e-12 ? length : 0
    }
    while won < 1e-4 * length * promise - noise, length > 1e-12 {
      length /= 4
      won = gain(length)
    }
    while length < most {
      let longer = min(2 * length, most)
      let more = gain(longer)
      guard more > won else { break }
      (length, won) = (longer, more)
    }
    return length > 1e-12 ? length : 0
  }
}

/// A limit with one side: `sum_i weight_i x_i <= bound`, or equal to it.
struct OneSidedLimit: Sendable {
  var members: [Int]
  var weights: [Double]
  var bound: Double
  var isEquality: Bool

  static func all(_ row: SpendRow) -> [OneSidedLimit] {
    if row.lower == row.upper {
      return [
        OneSidedLimit(
          members: row.members, weights: row.weights, bound: row.upper, isEquality: true)
      ]
    }
    var limits: [OneSidedLimit] = []
    if row.upper.isFinite {
      limits.append(
        OneSidedLimit(
          members: row.members, weights: row.weights, bound: row.upper, isEquality: false))
    }
    if row.lower.isFinite {
      limits.append(
        OneSidedLimit(
          members: row.members, weights: row.weights.map { -$0 }, bound: -row.lower,
          isEquality: false))
    }
    return limits
  }

  func excess(_ spends: [Double]) -> Double {
    var total = -bound
    for (place, member) in members.enumerated() { total += weights[place] * spends[member] }
    return total
  }
}
