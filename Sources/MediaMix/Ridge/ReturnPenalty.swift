import Statistics

/// The ridge penalty: returns of paid channels are pulled together, those of organic media to zero.
///
/// `lambda min_r sum_c (b_c - r - o_c)^2` over paid channels, with the common return r left free and
/// offsets o (0 but in bootstrap draws), plus `lambda (b_c - o_c)^2` for organic media. A channel
/// the data say little about is thus given the average return rather than none.
struct ReturnPenalty: Sendable {
  /// Added to the Gram matrix, column by column.
  let matrix: [Double]
  /// Added to the linear term.
  let linear: [Double]

  init(lambda: Double, paid: [Bool], offsets: [Double]) {
    let size = paid.count
    let pooled = Double(paid.lazy.filter { $0 }.count)
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size {
        var value = row == column ? 1.0 : 0
        if paid[row], paid[column] { value -= 1 / pooled }
        matrix[row + column * size] = lambda * value
      }
    }
    self.matrix = matrix
    linear = (0..<size).map { row in
      (0..<size).reduce(0) { $0 + matrix[row + $1 * size] * offsets[$1] }
    }
  }
}
