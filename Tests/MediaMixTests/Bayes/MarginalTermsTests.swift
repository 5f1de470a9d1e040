import Glibc
import Statistics
import Testing

import MediaMix

/// Linear terms integrated out, against the same written with dense matrices.
@Suite struct MarginalTermsTests {
  /// Rows and columns: few columns, as many as rows, and more.
  static let sizes = [(9, 3), (6, 6), (4, 7)]

  struct Problem {
    var columns: [[Double]]
    var deviations: [Double]
    var residual: [Double]
    var sigma = 0.7

    init(_ size: (Int, Int)) {
      var random = SeededGenerator(seed: 77)
      columns = (0..<size.1).map { _ in (0..<size.0).map { _ in random.normal() } }
      deviations = (0..<size.1).map { _ in random.uniform(0.2, 2) }
      residual = (0..<size.0).map { _ in 2 * random.normal() }
    }

    /// `sigma^2 I + sum_j d_j^2 x_j x_j'`.
    func covariance(_ sigma: Double) -> Matrix {
      var matrix = Matrix(rows: residual.count, columns: residual.count)
      for row in residual.indices {
        matrix[row, row] = sigma * sigma
        for column in residual.indices {
          for (values, deviation) in zip(columns, deviations) {
            matrix[row, column] += deviation * deviation * values[row] * values[column]
          }
        }
      }
      return matrix
    }

    /// Log density of a multivariate normal, without `-n/2 ln 2 pi`, by elimination.
    func logDensity(_ sigma: Double) -> Double {
      var matrix = covariance(sigma)
      var left = residual
      var value = 0.0
      for pivot in residual.indices {
        value -=
          0.5 * (log(matrix[pivot, pivot]) + left[pivot] * left[pivot] / matrix[pivot, pivot])
        for row in residual.indices where row > pivot {
          let factor = matrix[row, pivot] / matrix[pivot, pivot]
          left[row] -= factor * left[pivot]
          for column in pivot..<residual.count {
            matrix[row, column] -= factor * matrix[pivot, column]
          }
        }
      }
      return value
    }
  }

  @Test(arguments: sizes)
  func densityIsThatOfTheDenseNormal(_ size: (Int, Int)) throws {
    let problem = Problem(size)
    let terms = try #require(
      MarginalTerms(
        columns: problem.columns, deviations: problem.deviations, rows: size.0))
    var weighted = [Double](repeating: 0, count: size.0)
    let result = terms.evaluate(
      residual: problem.residual, sigma: problem.sigma, weighted: &weighted)
    #expect(abs(result.value - problem.logDensity(problem.sigma)) < 1e-10)
    let step = 1e-5
    let slope =
      (problem.logDensity(problem.sigma * exp(step))
        - problem.logDensity(problem.sigma * exp(-step)))
      / (2 * step)
    #expect(abs(result.slope - slope) < 1e-6)
    let back = problem.covariance(problem.sigma).times(weighted)
    for row in 0..<size.0 { #expect(abs(back[row] - problem.residual[row]) < 1e-10) }
  }

  @Test(arguments: sizes)
  func drawsHaveTheConditionalMeanAndCovariance(_ size: (Int, Int)) throws {
    let problem = Problem(size)
    let terms = try #require(
      MarginalTerms(
        columns: problem.columns, deviations: problem.deviations, rows: size.0))
    var precision = Matrix(columns: problem.columns).gram
    for index in precision.values.indices {
      precision.values[index] /= problem.sigma * problem.sigma
    }
    for (index, deviation) in problem.deviations.enumerated() {
      precision[index, index] += 1 / (deviation * deviation)
    }
    let cholesky = try #require(Cholesky(precision))
    let covariance = cholesky.inverse
    let mean = cholesky.solve(
      Matrix(columns: problem.columns).transposedTimes(problem.residual).map {
        $0 / (problem.sigma * problem.sigma)
      })
    var random = SeededGenerator(seed: 5)
    let count = 40_000
    let draws = (0..<count).map { _ in
      terms.draw(residual: problem.residual, sigma: problem.sigma, random: &random)
    }
    for first in mean.indices {
      let deviation = covariance[first, first].squareRoot()
      let average = draws.reduce(0) { $0 + $1[first] } / Double(count)
      #expect(abs(average - mean[first]) < 4.5 * deviation / Double(count).squareRoot())
      for second in mean.indices {
        let product = draws.reduce(0) {
          $0 + ($1[first] - mean[first]) * ($1[second] - mean[second])
        }
        let room = deviation * covariance[second, second].squareRoot()
        #expect(
          abs(product / Double(count) - covariance[first, second])
            < 4.5 * room * (2 / Double(count)).squareRoot())
      }
    }
  }

  @Test func withoutTermsOnlyTheNoiseIsLeft() throws {
    let terms = try #require(MarginalTerms(columns: [], deviations: [], rows: 3))
    var weighted = [0.0, 0, 0]
    let result = terms.evaluate(residual: [1, -2, 3], sigma: 2, weighted: &weighted)
    #expect(abs(result.value - (-3 * log(2) - 14.0 / 8)) < 1e-14)
    #expect(weighted == [0.25, -0.5, 0.75])
  }
}
