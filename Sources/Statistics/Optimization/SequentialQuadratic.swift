import CNLopt

/// Minimises a smooth function within bounds and linear constraints: Kraft's SLSQP (1994), from NLopt.
///
/// It finds a local minimum; the caller chooses where to start. Coordinates and values of about 1 suit it best.
public struct SequentialQuadratic: Sendable {
  /// How a search ended.
  public enum Status: Sendable, Equatable {
    /// The value or the point changed by less than its tolerance.
    case converged
    /// Rounding kept the search from improving further; the point is usually as good as the numbers allow.
    case roundoff
    /// The limit of evaluations was reached.
    case evaluationLimit
    /// The objective returned a value that is not finite.
    case notFinite
    /// The problem was refused: bounds out of order, or constraints no point can meet.
    case refused
  }

  /// Where a search ended.
  public struct Solution: Sendable, Equatable {
    /// The best point found.
    public var point: [Double]
    /// The objective at that point.
    public var value: Double
    /// Why the search ended.
    public var status: Status
    /// How often the objective was computed.
    public var evaluations: Int
  }

  /// Value of the function at a point; its gradient is written to the second argument.
  public typealias Objective = (_ point: [Double], _ gradient: inout [Double]) -> Double

  public var lower: [Double]
  public var upper: [Double]
  public var constraints: [LinearConstraint]
  /// Relative change of the value below which the search ends. Default: 1e-12.
  public var valueTolerance = 1e-12
  /// Relative change of the point below which the search ends. Default: 1e-10.
  public var pointTolerance = 1e-10
  /// Default: 500.
  public var maximumEvaluations = 500

  /// A search over the box from `lower` to `upper`, one of each per coordinate.
  public init(lower: [Double], upper: [Double], constraints: [LinearConstraint] = []) {
    precondition(lower.count == upper.count, "a box has as many lower as upper bounds")
    self.lower = lower
    self.upper = upper
    self.constraints = constraints
  }

  /// Searches from `start`, which is moved into the box first.
  public func minimize(from start: [Double], _ objective: Objective) -> Solution {
    precondition(start.count == lower.count, "a start has a value per coordinate")
    guard !start.isEmpty, zip(lower, upper).allSatisfy({ $0 <= $1 }) else {
      return Solution(point: start, value: .nan, status: .refused, evaluations: 0)
    }
    let inside = start.indices.map { min(max(start[$0], lower[$0]), upper[$0]) }
    return withoutActuallyEscaping(objective) { objective in
      run(from: inside, ObjectiveBox(objective, size: start.count))
    }
  }

  private func run(from start: [Double], _ box: ObjectiveBox) -> Solution {
    var point = start
    var value = Double.nan
    guard let search = nlopt_create(NLOPT_LD_SLSQP, UInt32(start.count)) else {
      return Solution(point: start, value: value, status: .refused, evaluations: 0)
    }
    defer { nlopt_destroy(search) }
    let constraintBoxes = constraints.map(ConstraintBox.init)
    return withExtendedLifetime((box, constraintBoxes)) {
      box.search = search
      nlopt_set_min_objective(
        search, ObjectiveBox.evaluate, Unmanaged.passUnretained(box).toOpaque())
      nlopt_set_lower_bounds(search, lower)
      nlopt_set_upper_bounds(search, upper)
      for constraint in constraintBoxes {
        let add =
          switch constraint.constraint.relation {
          case .equal: nlopt_add_equality_constraint
          case .atMost: nlopt_add_inequality_constraint
          }
        let pointer = Unmanaged.passUnretained(constraint).toOpaque()
        _ = add(search, ConstraintBox.evaluate, pointer, constraint.constraint.tolerance)
      }
      nlopt_set_ftol_rel(search, valueTolerance)
      nlopt_set_xtol_rel(search, pointTolerance)
      nlopt_set_maxeval(search, Int32(clamping: maximumEvaluations))
      let code = nlopt_optimize(search, &point, &value)
      return Solution(
        point: point, value: value, status: box.failed ? .notFinite : Status(code),
        evaluations: Int(nlopt_get_numevals(search)))
    }
  }
}

extension SequentialQuadratic.Status {
  init(_ code: nlopt_result) {
    switch code {
    case NLOPT_MAXEVAL_REACHED, NLOPT_MAXTIME_REACHED: self = .evaluationLimit
    case NLOPT_ROUNDOFF_LIMITED: self = .roundoff
    case NLOPT_FORCED_STOP: self = .notFinite
    default: self = code.rawValue > 0 ? .converged : .refused
    }
  }
}
