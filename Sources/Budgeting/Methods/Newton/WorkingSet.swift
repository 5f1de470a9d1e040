/// The bounds and limits that hold at an allocation, and the best step along them.
struct WorkingSet {
  enum Member {
    case bound(Int, isUpper: Bool)
    case limit(Int)
  }

  struct Step {
    var direction: [Double]
    /// What a unit more of each working limit would bring, in the order of `rows`.
    var multipliers: [Double]
    /// Whether returns diminish at every spend that may move.
    var isConcave: Bool
  }

  /// -1 at the lower bound, 1 at the upper one, 0 between; 2 where the two are one.
  private var held: [Int]
  /// Indices of the limits that hold.
  private var rows: [Int]
  private let equalities: Int

  init(
    _ spends: [Double], bounds: [ClosedRange<Double>], limits: [OneSidedLimit], slack: Double
  ) {
    held = zip(spends, bounds).map { spend, range in
      if range.upperBound - range.lowerBound <= slack { return 2 }
      if spend <= range.lowerBound + slack { return -1 }
      return spend >= range.upperBound - slack ? 1 : 0
    }
    rows = limits.indices.filter { limits[$0].isEquality }
    equalities = rows.count
    rows += limits.indices.filter { !limits[$0].isEquality && limits[$0].excess(spends) >= -slack }
  }

  mutating func add(_ member: Member) {
    switch member {
    case .bound(let index, let isUpper): held[index] = isUpper ? 1 : -1
    case .limit(let row): if !rows.contains(row) { rows.append(row) }
    }
  }

  /// Newton's step along the working set: `d = (g - A'm) / h`, with m such that `A d = 0`.
  func step(_ points: [CurvePoint], limits: [OneSidedLimit]) -> Step {
    var weights = [Double](repeating: 0, count: points.count)
    var isConcave = true
    let steepest = points.reduce(0) { max($0, abs($1.bend)) }
    for index in points.indices where held[index] == 0 {
      let bend = points[index].bend
      if bend >= 0 { isConcave = false }
      weights[index] = 1 / max(abs(bend), 1e-9 * steepest, 1e-300)
    }
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: rows.count + 1), count: rows.count)
    var dense = [Double](repeating: 0, count: points.count)
    for (place, row) in rows.enumerated() {
      let limit = limits[row]
      for (position, member) in limit.members.enumerated() {
        dense[member] = limit.weights[position] * weights[member]
        matrix[place][rows.count] += dense[member] * points[member].slope
      }
      for (other, otherRow) in rows.enumerated() {
        let second = limits[otherRow]
        for (position, member) in second.members.enumerated() {
          matrix[place][other] += dense[member] * second.weights[position]
        }
      }
      for member in limit.members { dense[member] = 0 }
    }
    let multipliers = SmallSystem.solve(&matrix)
    let reduced = reduced(points, multipliers, limits)
    return Step(
      direction: points.indices.map { weights[$0] * reduced[$0] }, multipliers: multipliers,
      isConcave: isConcave)
  }

  /// Each spend's slope less what the working limits charge for it.
  private func reduced(
    _ points: [CurvePoint], _ multipliers: [Double], _ limits: [OneSidedLimit]
  ) -> [Double] {
    var reduced = points.map(\.slope)
    for (place, row) in rows.enumerated() {
      let limit = limits[row]
      for (position, member) in limit.members.enumerated() {
        reduced[member] -= multipliers[place] * limit.weights[position]
      }
    }
    return reduced
  }

  /// Lets go of the bound or limit that costs most; false when none costs anything.
  mutating func release(
    _ points: [CurvePoint], _ multipliers: [Double], limits: [OneSidedLimit]
  ) -> Bool {
    let reduced = reduced(points, multipliers, limits)
    let size = points.reduce(0) { $1.slope.isFinite ? max($0, abs($1.slope)) : $0 }
    var worst = 1e-10 * size
    var found: Member?
    for index in held.indices where abs(held[index]) == 1 {
      let wish = -Double(held[index]) * reduced[index]
      if wish > worst {
        worst = wish
        found = .bound(index, isUpper: held[index] == 1)
      }
    }
    for place in rows.indices where place >= equalities && -multipliers[place] > worst {
      worst = -multipliers[place]
      found = .limit(rows[place])
    }
    switch found {
    case .bound(let index, _): held[index] = 0
    case .limit(let row): rows.removeAll { $0 == row }
    case nil: return false
    }
    return true
  }

  /// How far a step may go until it meets a bound or limit, and which.
  func room(
    _ spends: [Double], _ direction: [Double], bounds: [ClosedRange<Double>],
    limits: [OneSidedLimit]
  ) -> (length: Double, blocker: Member?) {
    var length = Double.infinity
    var blocker: Member?
    for index in spends.indices where direction[index] != 0 && held[index] == 0 {
      let isUpper = direction[index] > 0
      let edge = isUpper ? bounds[index].upperBound : bounds[index].lowerBound
      let most = max(0, (edge - spends[index]) / direction[index])
      if most < length {
        length = most
        blocker = .bound(index, isUpper: isUpper)
      }
    }
    for row in limits.indices where !rows.contains(row) {
      let limit = limits[row]
      var rate = 0.0
      for (place, member) in limit.members.enumerated() {
        rate += limit.weights[place] * direction[member]
      }
      guard rate > 1e-14 * direction.reduce(0, { $0 + abs($1) }) else { continue }
      let most = max(0, -limit.excess(spends) / rate)
      if most < length {
        length = most
        blocker = .limit(row)
      }
    }
    return (length, blocker)
  }
}

/// A handful of linear equations.
enum SmallSystem {
  /// Solves rows of coefficients with the right-hand side last; what does not depend on the rest gets 0.
  ///
  /// The coefficients are symmetric with a positive diagonal, which is made 1 first.
  static func solve(_ rows: inout [[Double]]) -> [Double] {
    let count = rows.count
    let units = rows.indices.map { place in
      rows[place][place] > 0 ? 1 / rows[place][place].squareRoot() : 0
    }
    for row in 0..<count {
      for column in 0..<count { rows[row][column] *= units[row] * units[column] }
      rows[row][count] *= units[row]
    }
    var solution = [Double](repeating: 0, count: count)
    var pivots: [(row: Int, column: Int)] = []
    var free = Array(0..<count)
    for column in 0..<count {
      guard let best = free.max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[best][column]) > 1e-13
      else { continue }
      free.removeAll { $0 == best }
      pivots.append((best, column))
      for row in free where rows[row][column] != 0 {
        let factor = rows[row][column] / rows[best][column]
        for place in column...count { rows[row][place] -= factor * rows[best][place] }
      }
    }
    for (row, column) in pivots.reversed() {
      var rest = rows[row][count]
      for place in (column + 1)..<max(count, column + 1) {
        rest -= rows[row][place] * solution[place]
      }
      solution[column] = rest / rows[row][column]
    }
    return zip(solution, units).map { $0 * $1 }
  }
}
