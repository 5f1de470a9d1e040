import Settings
import Statistics

extension MediaModel {
  /// Sum of the outcome's value over the observed periods, in the outcome's unit.
  var outcomeTotal: Double {
    var total = 0.0
    for (index, value) in outcome.enumerated() {
      total += (shift + scale * value) * (unitValues.isEmpty ? 1 : unitValues[index])
    }
    return total
  }

  /// Whether a column is integrated out.
  func isMarginal(_ column: Int) -> Bool {
    guard noise == .normal, case .normal = columns[column].prior else { return false }
    return true
  }

  /// A column as the sampler sees it.
  func scaledColumn(_ column: Int) -> [Double] {
    columns[column].term.values.prefix(observed).map { $0 / columns[column].unit }
  }

  /// The standard deviation that the linear columns alone leave, in scaled units: where the noise starts from.
  var roughNoise: Double {
    let spread = max(Moments.deviation(outcome, lostDegrees: 0), 1e-6)
    guard !columns.isEmpty else { return spread }
    let matrix = Matrix(columns: columns.indices.map { scaledColumn($0) })
    var gram = matrix.gram
    for (index, column) in columns.enumerated() {
      let deviation = column.prior.deviation
      gram[index, index] += 0.1 * spread * spread / (deviation * deviation) + 1e-9
    }
    guard let cholesky = Cholesky(gram) else { return spread }
    let fitted = matrix.times(cholesky.solve(matrix.transposedTimes(outcome)))
    let left = zip(outcome, fitted).map { $0 - $1 }
    return max(Moments.deviation(left, lostDegrees: 0), 1e-3 * spread, 1e-6)
  }
}
