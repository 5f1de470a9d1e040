import Glibc
import Statistics

/// Makes a metric from draws and the gradients at them.
///
/// For a normal posterior with covariance C the gradients have covariance 1/C, so draws and gradients together
/// tell C much sooner than draws alone. The scales are `sqrt(sd(draw) / sd(gradient))` per parameter, as in nutpie.
/// In scaled space the metric is the geometric mean of the draws'
/// covariance and the inverse of the gradients', which minimises the Fisher divergence and is exactly C for a
/// normal posterior as soon as there are more draws than parameters, however the draws are correlated. Only
/// directions whose variance is outside `1/cutoff ... cutoff` are kept.
struct MetricEstimate {
  /// Directions with a variance within this factor of 1 are left to the diagonal.
  var cutoff = 2.0
  /// Added to both covariances' diagonals in scaled space.
  var regularisation = 1e-3
  /// Whether to correct directions at all.
  var isLowRank = true

  /// The metric at the start, when only gradients are known: `1 / sqrt(rms(gradient))` scales, which are right when
  /// the variance is 1 or when the gradients are as large as the posterior's typically are, and between otherwise.
  static func initial(gradients: [[Double]], dimension: Int) -> Metric {
    let scales = (0..<dimension).map { index in
      let square = gradients.reduce(0) { $0 + $1[index] * $1[index] } / Double(gradients.count)
      return clamp(1 / square.squareRoot().squareRoot())
    }
    return Metric(scales: scales)
  }

  /// The metric from the windows of all chains; `former` where they say nothing.
  func metric(windows: [DrawWindow], former: Metric) -> Metric {
    let dimension = former.dimension
    let count = windows.reduce(0) { $0 + $1.count }
    guard count > 2, dimension > 0 else { return former }
    var draws = Matrix(rows: dimension, columns: count, values: windows.flatMap(\.positions))
    var gradients = Matrix(rows: dimension, columns: count, values: windows.flatMap(\.gradients))
    let drawVariances = MetricEstimate.centre(&draws)
    let gradientVariances = MetricEstimate.centre(&gradients)
    var metric = Metric(scales: former.scales)
    for index in 0..<dimension {
      let ratio = drawVariances[index] / gradientVariances[index]
      guard ratio.isFinite, ratio > 0 else { continue }
      metric.scales[index] = MetricEstimate.clamp(ratio.squareRoot().squareRoot())
    }
    if isLowRank { correct(&metric, draws: draws, gradients: gradients) }
    return metric
  }

  private static func clamp(_ scale: Double) -> Double {
    scale.isNaN ? 1 : min(max(scale, 1e-10), 1e10)
  }

  /// Takes the mean off each row, and returns the rows' variances.
  private static func centre(_ matrix: inout Matrix) -> [Double] {
    var means = [Double](repeating: 0, count: matrix.rows)
    for column in 0..<matrix.columns {
      for row in 0..<matrix.rows { means[row] += matrix[row, column] }
    }
    let share = 1 / Double(matrix.columns)
    var variances = [Double](repeating: 0, count: matrix.rows)
    for column in 0..<matrix.columns {
      for row in 0..<matrix.rows {
        matrix[row, column] -= means[row] * share
        variances[row] += matrix[row, column] * matrix[row, column] * share
      }
    }
    return variances
  }

  private func correct(_ metric: inout Metric, draws: Matrix, gradients: Matrix) {
    let dimension = metric.dimension
    var (scaledDraws, scaledGradients) = (draws, gradients)
    let share = 1 / Double(draws.columns).squareRoot()
    for column in 0..<draws.columns {
      for row in 0..<dimension {
        scaledDraws[row, column] *= share / metric.scales[row]
        scaledGradients[row, column] *= share * metric.scales[row]
      }
    }
    var drawCovariance = scaledDraws.outerGram
    var gradientCovariance = scaledGradients.outerGram
    for index in 0..<dimension {
      drawCovariance[index, index] += regularisation
      gradientCovariance[index, index] += regularisation
    }
    guard
      let mean = GeometricMean.of(drawCovariance, inverseOf: gradientCovariance),
      let eigen = SymmetricEigen(mean)
    else { return }
    for (index, value) in eigen.values.enumerated()
    where value > cutoff || (value > 0 && value < 1 / cutoff) {
      metric.variances.append(value)
      metric.directions.append(Array(eigen.vectors.column(index)))
    }
  }
}
