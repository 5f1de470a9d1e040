import CMediaKernels
import Statistics

/// Products over some of the periods with the baseline solved for, for columns that change from call to call.
///
/// What `ProjectedProblem` holds for all candidates, for a few columns at a time and by plain loops.
struct BaselineProjection: Sendable {
  /// Rows that are fitted, as spans of neighbouring periods.
  let spans: [Range<Int>]
  /// The baseline's scaled columns over all periods, one after the other.
  let columns: [[Double]]
  /// L of `Z'Z + penalties`, row by row.
  private let factor: [Double]
  /// `inverse(L) Z'y` and the outcome itself.
  let crossed: [Double]
  let outcome: [Double]
  /// `y'My`.
  let square: Double

  /// - Parameter outcome: over all periods of the columns; rows outside the spans do not matter.
  /// `nil` when the system cannot be solved.
  init?(_ design: BaselineDesign, columns: [[Double]], spans: [Range<Int>], outcome: [Double]) {
    let size = columns.count
    var gram = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0...row {
        gram[row, column] = BaselineProjection.dot(columns[row], columns[column], spans)
      }
      gram[row, row] += design.penalties[row]
    }
    guard let cholesky = Cholesky(gram) else { return nil }
    self.columns = columns
    self.spans = spans
    factor = (0..<size).flatMap { row in (0..<size).map { cholesky.factor[row, $0] } }
    self.outcome = outcome
    var crossed = columns.map { BaselineProjection.dot($0, outcome, spans) }
    BaselineProjection.forward(factor, size, &crossed)
    self.crossed = crossed
    square =
      BaselineProjection.dot(outcome, outcome, spans)
      - crossed.reduce(0) { $0 + $1 * $1 }
  }

  /// The same rows with another outcome.
  func with(outcome: [Double]) -> BaselineProjection { BaselineProjection(self, outcome: outcome) }

  private init(_ other: BaselineProjection, outcome: [Double]) {
    spans = other.spans
    columns = other.columns
    factor = other.factor
    self.outcome = outcome
    var crossed = columns.map { BaselineProjection.dot($0, outcome, other.spans) }
    BaselineProjection.forward(factor, columns.count, &crossed)
    self.crossed = crossed
    square =
      BaselineProjection.dot(outcome, outcome, spans)
      - crossed.reduce(0) { $0 + $1 * $1 }
  }

  var size: Int { columns.count }

  /// `inverse(L) Z'x` of a column over all periods, into `result`.
  func cross(_ column: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>) {
    for index in 0..<size {
      result[index] = columns[index].withUnsafeBufferPointer { values in
        values.baseAddress.map { dot($0, column) } ?? 0
      }
    }
    for row in 0..<size {
      var value = result[row]
      for column in 0..<row { value -= factor[row * size + column] * result[column] }
      result[row] = value / factor[row * size + row]
    }
  }

  /// Over the fitted rows.
  func dot(_ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>) -> Double {
    var sum = 0.0
    for span in spans {
      sum += mmm_dot(span.count, first + span.lowerBound, second + span.lowerBound)
    }
    return sum
  }

  /// `inverse(L) v`, in place.
  func forward(_ values: inout [Double]) { BaselineProjection.forward(factor, size, &values) }

  /// `inverse(L') v`, in place: from what `cross` gives to coefficients.
  func back(_ values: inout [Double]) {
    for row in stride(from: size - 1, through: 0, by: -1) {
      var value = values[row]
      for later in (row + 1)..<max(size, row + 1) {
        value -= factor[later * size + row] * values[later]
      }
      values[row] = value / factor[row * size + row]
    }
  }

  private static func forward(_ factor: [Double], _ size: Int, _ values: inout [Double]) {
    for row in 0..<size {
      var value = values[row]
      for column in 0..<row { value -= factor[row * size + column] * values[column] }
      values[row] = value / factor[row * size + row]
    }
  }

  private static func dot(_ first: [Double], _ second: [Double], _ spans: [Range<Int>]) -> Double {
    var sum = 0.0
    for span in spans {
      for row in span { sum += first[row] * second[row] }
    }
    return sum
  }
}
