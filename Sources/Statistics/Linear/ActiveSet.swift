import Glibc

/// The active set iteration of `NonNegativeLeastSquares`, over memory its caller owns.
///
/// The columns in the support are kept in `order`, free ones first, with the rows of the Cholesky factor L
/// of their Gram matrix in the same order. A column that enters appends a row to L; one that leaves makes only
/// the rows after it be computed again. `forward` holds `inverse(L) c`, carried along with L.
struct ActiveSet {
  let size: Int
  let gram: UnsafeBufferPointer<Double>
  let linear: UnsafeBufferPointer<Double>
  let constrained: UnsafeBufferPointer<Bool>
  let order: UnsafeMutableBufferPointer<Int>
  let solution: UnsafeMutableBufferPointer<Double>
  let support: UnsafeMutableBufferPointer<Bool>
  /// L, row by row; row i starts at `i * size`.
  let factor: UnsafeMutableBufferPointer<Double>
  let forward: UnsafeMutableBufferPointer<Double>
  /// The unconstrained solution on the support, by position.
  let trial: UnsafeMutableBufferPointer<Double>
  /// 1 where a column was found not to help since the last step that did.
  let refused: UnsafeMutableBufferPointer<Double>
  /// Columns in the support.
  var count = 0

  static func realsNeeded(_ size: Int) -> Int { size * size + 3 * size }

  init(
    gram: UnsafeBufferPointer<Double>, linear: UnsafeBufferPointer<Double>,
    constrained: UnsafeBufferPointer<Bool>, reals: UnsafeMutableBufferPointer<Double>,
    order: UnsafeMutableBufferPointer<Int>, solution: UnsafeMutableBufferPointer<Double>,
    support: UnsafeMutableBufferPointer<Bool>
  ) {
    let size = constrained.count
    func part(_ start: Int, _ length: Int) -> UnsafeMutableBufferPointer<Double> {
      UnsafeMutableBufferPointer(rebasing: reals[start..<start + length])
    }
    self.size = size
    self.gram = gram
    self.linear = linear
    self.constrained = constrained
    self.order = order
    self.solution = solution
    self.support = support
    factor = part(0, size * size)
    forward = part(size * size, size)
    trial = part(size * size + size, size)
    refused = part(size * size + 2 * size, size)
  }

  mutating func solve() -> NonNegativeLeastSquares.Status {
    for column in 0..<size { solution[column] = 0 }
    guard enterFreeColumns() else { return .singular }
    enterPreviousSupport()
    var remaining = 3 * size + 10
    solveOnSupport()
    while leaveNegative(), remaining > 0 {
      remaining -= 1
      solveOnSupport()
    }
    accept()
    for column in 0..<size { refused[column] = 0 }
    while let column = mostHelpful() {
      guard remaining > 0 else { return .unsettled }
      remaining -= 1
      guard enter(column) else {
        refused[column] = 1
        continue
      }
      solveOnSupport()
      if trial[count - 1] <= 0 {
        leave(position: count - 1)
        refused[column] = 1
        continue
      }
      while stepTowardsTrial() { solveOnSupport() }
      accept()
      for column in 0..<size { refused[column] = 0 }
    }
    return .solved
  }

  // MARK: Support

  private mutating func enterFreeColumns() -> Bool {
    for column in 0..<size where !constrained[column] {
      guard enter(column) else { return false }
    }
    return true
  }

  private mutating func enterPreviousSupport() {
    for column in 0..<size where constrained[column] && support[column] {
      if !enter(column) { support[column] = false }
    }
  }

  /// Appends a column to the support; false when it depends on those already there.
  private mutating func enter(_ column: Int) -> Bool {
    order[count] = column
    guard factorRow(count) else { return false }
    support[column] = true
    count += 1
    return true
  }

  private mutating func leave(position: Int) {
    let column = order[position]
    support[column] = false
    solution[column] = 0
    for later in position + 1..<max(count, position + 1) { order[later - 1] = order[later] }
    count -= 1
    var row = position
    while row < count {
      if factorRow(row) {
        row += 1
      } else {
        // Rounding made a column dependent that was not before: it goes too.
        leave(position: row)
        return
      }
    }
  }

  /// Computes row `row` of L and of `forward` from the rows before it.
  private func factorRow(_ row: Int) -> Bool {
    let column = order[row]
    let start = row * size
    let gramStart = column * size
    var value = linear[column]
    var rest = gram[gramStart + column]
    let pivotFloor = rest * 1e-12
    for other in 0..<row {
      let otherStart = other * size
      let sum = gram[gramStart + order[other]] - rowProduct(start, otherStart, count: other)
      let entry = sum / factor[otherStart + other]
      factor[start + other] = entry
      rest -= entry * entry
      value -= entry * forward[other]
    }
    guard rest > pivotFloor, rest > 0, rest.isFinite, value.isFinite else { return false }
    let pivot = rest.squareRoot()
    factor[start + row] = pivot
    forward[row] = value / pivot
    return true
  }

  /// The product of the beginnings of two rows of L, in four interleaved sums: one alone would wait for itself.
  private func rowProduct(_ first: Int, _ second: Int, count: Int) -> Double {
    var sums = SIMD4<Double>.zero
    var index = 0
    while index + 4 <= count {
      let left = SIMD4(
        factor[first + index], factor[first + index + 1], factor[first + index + 2],
        factor[first + index + 3])
      let right = SIMD4(
        factor[second + index], factor[second + index + 1], factor[second + index + 2],
        factor[second + index + 3])
      sums += left * right
      index += 4
    }
    var rest = sums.sum()
    while index < count {
      rest += factor[first + index] * factor[second + index]
      index += 1
    }
    return rest
  }

  // MARK: Steps

  /// Back substitution: `trial` = inverse(L') forward.
  private func solveOnSupport() {
    for index in 0..<count { trial[index] = forward[index] }
    for row in stride(from: count - 1, through: 0, by: -1) {
      let value = trial[row] / factor[row * size + row]
      trial[row] = value
      for index in 0..<row { trial[index] -= factor[row * size + index] * value }
    }
  }

  /// Drops the constrained columns whose trial value is not positive; false when there is none.
  private mutating func leaveNegative() -> Bool {
    var changed = false
    for position in stride(from: count - 1, through: 0, by: -1)
    where position < count && constrained[order[position]] && trial[position] <= 0 {
      leave(position: position)
      changed = true
    }
    return changed
  }

  /// Moves from the solution towards the trial until a coefficient reaches zero and leaves; false when none does.
  private mutating func stepTowardsTrial() -> Bool {
    var share = 1.0
    var blocking = -1
    for position in 0..<count where constrained[order[position]] && trial[position] <= 0 {
      let now = solution[order[position]]
      let limit = now / (now - trial[position])
      if limit < share || blocking < 0 {
        share = limit
        blocking = position
      }
    }
    guard blocking >= 0 else { return false }
    for position in 0..<count {
      let column = order[position]
      solution[column] += share * (trial[position] - solution[column])
    }
    leave(position: blocking)
    return true
  }

  private func accept() {
    for position in 0..<count { solution[order[position]] = trial[position] }
  }

  /// The column at zero whose increase lowers the objective fastest in its own scale; `nil` at the optimum.
  private func mostHelpful() -> Int? {
    var best: Int?
    var bestGain = 0.0
    for column in 0..<size where !support[column] && refused[column] == 0 {
      let start = column * size
      var slope = linear[column]
      var magnitude = abs(slope)
      for position in 0..<count {
        let other = order[position]
        let product = gram[start + other] * solution[other]
        slope -= product
        magnitude += abs(product)
      }
      guard slope > magnitude * 1e-11 else { continue }
      let gain = slope * slope / gram[start + column]
      if gain > bestGain {
        bestGain = gain
        best = column
      }
    }
    return best
  }
}
