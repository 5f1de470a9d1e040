/// A small linear programme: minimise `cost y` subject to rows and `0 <= y <= upper`, by the simplex method.
///
/// A dense tableau with Bland's rule, which cannot cycle; made for tens of variables, not thousands.
struct LinearProgram {
  enum Relation { case atMost, equal, atLeast }

  struct Row {
    var entries: [(index: Int, weight: Double)]
    var relation: Relation
    var bound: Double
  }

  var cost: [Double]
  /// Infinity for none.
  var upper: [Double]
  var rows: [Row]

  /// Differences below this are rounding; coefficients and bounds should be about 1.
  static let tolerance = 1e-11

  /// The best point, or `nil` when there is none (or no least cost).
  func solve() -> [Double]? {
    let bounded = upper.indices.filter { upper[$0].isFinite }
    let all =
      rows
      + bounded.map { Row(entries: [(index: $0, weight: 1)], relation: .atMost, bound: upper[$0]) }
    var tableau = Tableau(all, count: cost.count)
    guard tableau.clearArtificials(), tableau.minimise(cost) else { return nil }
    return tableau.point
  }
}

/// The simplex method's working table: a row per limit, a column per variable, slack and artificial variable.
private struct Tableau {
  private var cells: [[Double]] = []
  private var right: [Double] = []
  private var basis: [Int] = []
  private let count: Int
  private var width: Int
  private let firstArtificial: Int

  init(_ rows: [LinearProgram.Row], count: Int) {
    self.count = count
    let slacks = rows.count { $0.relation != .equal }
    firstArtificial = count + slacks
    width = firstArtificial + rows.count
    var slack = count
    for (place, row) in rows.enumerated() {
      var cell = [Double](repeating: 0, count: width)
      for entry in row.entries { cell[entry.index] += entry.weight }
      var bound = row.bound
      var basic = firstArtificial + place
      if row.relation != .equal {
        cell[slack] = row.relation == .atMost ? 1 : -1
        if (row.relation == .atMost) == (bound >= 0) { basic = slack }
        slack += 1
      }
      if bound < 0 {
        cell = cell.map { -$0 }
        bound = -bound
      }
      if basic >= firstArtificial { cell[basic] = 1 }
      cells.append(cell)
      right.append(bound)
      basis.append(basic)
    }
  }

  var point: [Double] {
    var point = [Double](repeating: 0, count: count)
    for (row, variable) in basis.enumerated() where variable < count {
      point[variable] = right[row]
    }
    return point
  }

  /// Phase one: a point that meets every row; false where there is none.
  mutating func clearArtificials() -> Bool {
    var cost = [Double](repeating: 0, count: width)
    for column in firstArtificial..<width { cost[column] = 1 }
    guard minimise(cost) else { return false }
    let left = basis.indices.reduce(0) { $0 + (basis[$1] >= firstArtificial ? right[$1] : 0) }
    guard left <= 1e-9 else { return false }
    // What stays in the basis at 0 gives way to any other variable, or its row says nothing.
    for row in basis.indices where basis[row] >= firstArtificial {
      if let column = (0..<firstArtificial).first(where: { abs(cells[row][$0]) > 1e-9 }) {
        pivot(row, column)
      }
    }
    width = firstArtificial
    return true
  }

  /// Whether a least cost was reached.
  mutating func minimise(_ cost: [Double]) -> Bool {
    for _ in 0..<20_000 {
      guard let column = entering(cost) else { return true }
      guard let row = leaving(column) else { return false }
      pivot(row, column)
    }
    return false
  }

  private func entering(_ cost: [Double]) -> Int? {
    let prices = basis.map { $0 < cost.count ? cost[$0] : 0 }
    return (0..<width).first { column in
      var reduced = column < cost.count ? cost[column] : 0
      for row in cells.indices where prices[row] != 0 {
        reduced -= prices[row] * cells[row][column]
      }
      return reduced < -1e-10
    }
  }

  private func leaving(_ column: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in cells.indices where cells[row][column] > 1e-10 {
      let ratio = right[row] / cells[row][column]
      guard let now = best else {
        best = (row, ratio)
        continue
      }
      let isSame = abs(ratio - now.ratio) <= LinearProgram.tolerance
      if isSame ? basis[row] < basis[now.row] : ratio < now.ratio { best = (row, ratio) }
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let scale = 1 / cells[row][column]
    for place in cells[row].indices { cells[row][place] *= scale }
    right[row] *= scale
    let pivotRow = cells[row]
    for other in cells.indices where other != row {
      let factor = cells[other][column]
      guard factor != 0 else { continue }
      for place in pivotRow.indices where pivotRow[place] != 0 {
        cells[other][place] -= factor * pivotRow[place]
      }
      right[other] -= factor * right[row]
      if abs(right[other]) < LinearProgram.tolerance { right[other] = 0 }
    }
    basis[row] = column
  }
}
