import CLAPACKE
import Synchronization

/// The linear algebra library, held to one thread so that sums are made in one order.
enum Blas {
  static let isReady: Bool = {
    openblas_set_num_threads(1)
    return true
  }()

  private static let door = Mutex(())

  /// Runs one call of the library while no other thread is in it.
  ///
  /// The serial build hands out its work memory without a lock, so two calls at a time can be given the same
  /// memory and, once in a while, return wrong numbers.
  static func alone<Value: Sendable>(_ call: () -> Value) -> Value {
    door.withLock { _ in call() }
  }
}

extension Matrix {
  /// `X v`, of length `rows`.
  public func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "X v needs a value per column")
    var result = [Double](repeating: 0, count: rows)
    guard rows > 0, columns > 0, Blas.isReady else { return result }
    Blas.alone {
      cblas_dgemv(
        CblasColMajor, CblasNoTrans, blasint(rows), blasint(columns), 1, values, blasint(rows),
        vector, 1, 0, &result, 1)
    }
    return result
  }

  /// `X' v`, of length `columns`.
  public func transposedTimes(_ vector: [Double]) -> [Double] {
    precondition(vector.count == rows, "X' v needs a value per row")
    var result = [Double](repeating: 0, count: columns)
    guard rows > 0, columns > 0, Blas.isReady else { return result }
    Blas.alone {
      cblas_dgemv(
        CblasColMajor, CblasTrans, blasint(rows), blasint(columns), 1, values, blasint(rows),
        vector, 1, 0, &result, 1)
    }
    return result
  }

  /// `X Y`, `rows` x `other.columns`.
  public func times(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "X Y needs as many columns in X as rows in Y")
    var result = Matrix(rows: rows, columns: other.columns)
    guard rows > 0, columns > 0, other.columns > 0, Blas.isReady else { return result }
    Blas.alone {
      cblas_dgemm(
        CblasColMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(other.columns),
        blasint(columns), 1, values, blasint(rows), other.values, blasint(other.rows), 0,
        &result.values, blasint(rows))
    }
    return result
  }

  /// `X' Y`, `columns` x `other.columns`.
  public func transposedTimes(_ other: Matrix) -> Matrix {
    precondition(rows == other.rows, "X' Y needs as many rows in X as in Y")
    var result = Matrix(rows: columns, columns: other.columns)
    guard rows > 0, columns > 0, other.columns > 0, Blas.isReady else { return result }
    Blas.alone {
      cblas_dgemm(
        CblasColMajor, CblasTrans, CblasNoTrans, blasint(columns), blasint(other.columns),
        blasint(rows), 1, values, blasint(rows), other.values, blasint(rows), 0,
        &result.values, blasint(columns))
    }
    return result
  }

  /// `X' X`, symmetric, `columns` x `columns`; both triangles are filled.
  public var gram: Matrix {
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 0, columns > 0, Blas.isReady else { return result }
    Blas.alone {
      cblas_dsyrk(
        CblasColMajor, CblasUpper, CblasTrans, blasint(columns), blasint(rows), 1, values,
        blasint(rows), 0, &result.values, blasint(columns))
    }
    for column in 0..<columns {
      for row in 0..<column { result[column, row] = result[row, column] }
    }
    return result
  }
}

extension Matrix {
  /// `X X'`, symmetric, `rows` x `rows`; both triangles are filled.
  public var outerGram: Matrix {
    var result = Matrix(rows: rows, columns: rows)
    guard rows > 0, columns > 0, Blas.isReady else { return result }
    Blas.alone {
      cblas_dsyrk(
        CblasColMajor, CblasUpper, CblasNoTrans, blasint(rows), blasint(columns), 1, values,
        blasint(rows), 0, &result.values, blasint(rows))
    }
    for column in 0..<rows {
      for row in 0..<column { result[column, row] = result[row, column] }
    }
    return result
  }
}
