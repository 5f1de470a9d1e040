/// The ridge penalty: returns of paid channels are pulled together, those of organic media and synergies to zero.
///
/// `lambda min_r (sum_c (b_c - o_c - r)^2) + anchor (r - usual)^2` over paid channels: the common return r is free but
/// for a weak pull to what is usual, and a channel the data say little about is given the average return rather than none.
/// `lambda (b_c - o_c)^2` for organic media. Offsets o are 0 but in bootstrap draws.
struct ReturnPenalty: Sendable {
  /// Added to the Gram matrix, column by column.
  let matrix: [Double]
  /// Added to the linear term.
  let linear: [Double]

  /// A pull of the common return.
  struct Anchor: Sendable {
    var weight: Double
    var value: Double

    static let none = Anchor(weight: 0, value: 0)
  }

  /// Synergies, which come after the drivers.
  struct Synergies: Sendable {
    var weight: Double
    var offsets: [Double]

    static let none = Synergies(weight: 0, offsets: [])
  }

  init(
    lambda: Double, paid: [Bool], offsets: [Double], anchor: Anchor = .none,
    synergies: Synergies = .none
  ) {
    let size = paid.count + synergies.offsets.count
    let pooled = Double(paid.lazy.filter { $0 }.count)
    let shared = pooled > 0 ? lambda / (lambda * pooled + anchor.weight) : 0
    var matrix = [Double](repeating: 0, count: size * size)
    for row in paid.indices {
      for column in paid.indices {
        var value = row == column ? 1.0 : 0
        if paid[row], paid[column] { value -= shared }
        matrix[row + column * size] = lambda * value
      }
    }
    for index in synergies.offsets.indices {
      matrix[(paid.count + index) * (size + 1)] = synergies.weight
    }
    let all = offsets + synergies.offsets
    let pull = shared * anchor.weight * anchor.value
    linear = (0..<size).map { row in
      (0..<size).reduce(row < paid.count && paid[row] ? pull : 0) {
        $0 + matrix[row + $1 * size] * all[$1]
      }
    }
    self.matrix = matrix
  }
}
