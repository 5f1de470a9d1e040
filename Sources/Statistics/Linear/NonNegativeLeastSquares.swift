/// Least squares from the normal equations with some coefficients held at or above zero.
///
/// Minimises `1/2 b' G b - c' b` subject to `b_j >= 0` where `constrained[j]`, by the active set method of
/// Lawson and Hanson, *Solving Least Squares Problems* (1974), chapter 23, in the Gram form of Bro and de Jong
/// (J. Chemometrics 11, 1997). A ridge penalty is added by the caller to the diagonal of G.
///
/// The value is a workspace: it allocates once, and each solve starts from the active set of the one before
/// it, so that a search over neighbouring problems costs little more than one factorisation each.
/// Use one per thread.
public struct NonNegativeLeastSquares: Sendable {
  /// How a solve ended.
  public enum Status: Sendable, Equatable {
    /// The solution meets the optimality conditions.
    case solved
    /// The free columns depend on each other, or a value is not finite; the solution is not usable.
    case singular
    /// Rounding kept the active set from settling within its limit of changes; the solution is feasible.
    case unsettled
  }

  /// Which coefficients may not be negative.
  public let constrained: [Bool]
  /// The solution of the last solve; 0 before it.
  public private(set) var solution: [Double]
  /// Which coefficients were not held at zero by the last solve; the next one starts from them.
  public private(set) var support: [Bool]

  private var reals: [Double]
  private var order: [Int]

  /// A workspace for problems with one coefficient per element of `constrained`.
  public init(constrained: [Bool]) {
    let size = constrained.count
    self.constrained = constrained
    solution = [Double](repeating: 0, count: size)
    support = constrained.map { !$0 }
    reals = [Double](repeating: 0, count: ActiveSet.realsNeeded(size))
    order = [Int](repeating: 0, count: size)
  }

  /// Solves one problem.
  ///
  /// - Parameters:
  ///   - gram: the symmetric matrix G, column by column; `n * n` values for n coefficients.
  ///   - linear: the vector c; n values.
  public mutating func solve(gram: [Double], linear: [Double]) -> Status {
    let size = constrained.count
    precondition(gram.count == size * size && linear.count == size, "G is n x n and c has n values")
    return gram.withUnsafeBufferPointer { gram in
      linear.withUnsafeBufferPointer { linear in
        constrained.withUnsafeBufferPointer { constrained in
          reals.withUnsafeMutableBufferPointer { reals in
            order.withUnsafeMutableBufferPointer { order in
              solution.withUnsafeMutableBufferPointer { solution in
                support.withUnsafeMutableBufferPointer { support in
                  var work = ActiveSet(
                    gram: gram, linear: linear, constrained: constrained, reals: reals,
                    order: order, solution: solution, support: support)
                  return work.solve()
                }
              }
            }
          }
        }
      }
    }
  }

  /// Solves for `X'X` given as a matrix; the coefficients start from those of the last solve.
  public mutating func solve(gram: Matrix, linear: [Double]) -> Status {
    solve(gram: gram.values, linear: linear)
  }
}
