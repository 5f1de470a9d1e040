import Glibc
import Sampling
import Statistics

/// Independent normals with given means and deviations.
final class IndependentNormals: LogDensity {
  let means: [Double]
  let deviations: [Double]
  var dimension: Int { means.count }

  init(means: [Double], deviations: [Double]) {
    self.means = means
    self.deviations = deviations
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    var sum = 0.0
    for index in 0..<dimension {
      let distance = (position[index] - means[index]) / deviations[index]
      sum -= distance * distance / 2
      gradient[index] = -distance / deviations[index]
    }
    return sum
  }
}

/// A normal with mean 0 and a full precision matrix.
final class CorrelatedNormal: LogDensity {
  let precision: Matrix
  var dimension: Int { precision.rows }

  init(precision: Matrix) {
    self.precision = precision
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let size = dimension
    for row in 0..<size { gradient[row] = 0 }
    precision.values.withUnsafeBufferPointer { values in
      for column in 0..<size {
        let factor = -position[column]
        let start = column * size
        for row in 0..<size { gradient[row] += factor * values[start + row] }
      }
    }
    var sum = 0.0
    for row in 0..<size { sum += position[row] * gradient[row] }
    return sum / 2
  }
}

/// Neal's funnel: `v ~ N(0, 3)`, `x_i ~ N(0, exp(v / 2))`.
final class Funnel: LogDensity {
  let dimension: Int

  init(dimension: Int) {
    self.dimension = dimension
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let width = position[0]
    let precision = exp(-width)
    var square = 0.0
    for index in 1..<dimension {
      square += position[index] * position[index]
      gradient[index] = -precision * position[index]
    }
    let others = Double(dimension - 1)
    gradient[0] = -width / 9 + precision * square / 2 - others / 2
    return -width * width / 18 - precision * square / 2 - others * width / 2
  }
}

/// The same density everywhere, or nowhere: what `evaluate` returns.
final class ConstantDensity: LogDensity {
  let dimension: Int
  let value: Double

  init(dimension: Int, value: Double) {
    self.dimension = dimension
    self.value = value
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    for index in 0..<dimension { gradient[index] = 0 }
    return value
  }
}
