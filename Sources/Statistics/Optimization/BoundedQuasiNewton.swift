import CNLopt

/// Minimises a smooth function within bounds: limited-memory BFGS (Luksan's, from NLopt).
///
/// For many coordinates and cheap functions; it finds a local minimum, the caller chooses where to start.
public struct BoundedQuasiNewton: Sendable {
  public var lower: [Double]
  public var upper: [Double]
  /// Relative change of the value below which the search ends. Default: 1e-8.
  public var valueTolerance = 1e-8
  /// Default: 200.
  public var maximumEvaluations = 200

  /// A search over the box from `lower` to `upper`, one of each per coordinate.
  public init(lower: [Double], upper: [Double]) {
    precondition(lower.count == upper.count, "a box has as many lower as upper bounds")
    self.lower = lower
    self.upper = upper
  }

  /// Searches from `start`, which is moved into the box first.
  public func minimize(
    from start: [Double], _ objective: SequentialQuadratic.Objective
  ) -> SequentialQuadratic.Solution {
    precondition(start.count == lower.count, "a start has a value per coordinate")
    let inside = start.indices.map { min(max(start[$0], lower[$0]), upper[$0]) }
    guard !start.isEmpty, zip(lower, upper).allSatisfy({ $0 <= $1 }),
      let search = nlopt_create(NLOPT_LD_LBFGS, UInt32(start.count))
    else {
      return SequentialQuadratic.Solution(
        point: inside, value: .nan, status: .refused, evaluations: 0)
    }
    defer { nlopt_destroy(search) }
    return withoutActuallyEscaping(objective) { objective in
      let box = ObjectiveBox(objective, size: start.count)
      box.search = search
      var point = inside
      var value = Double.nan
      return withExtendedLifetime(box) {
        nlopt_set_min_objective(
          search, ObjectiveBox.evaluate, Unmanaged.passUnretained(box).toOpaque())
        nlopt_set_lower_bounds(search, lower)
        nlopt_set_upper_bounds(search, upper)
        nlopt_set_ftol_rel(search, valueTolerance)
        nlopt_set_maxeval(search, Int32(clamping: maximumEvaluations))
        let code = nlopt_optimize(search, &point, &value)
        return SequentialQuadratic.Solution(
          point: point, value: value,
          status: box.failed ? .notFinite : SequentialQuadratic.Status(code),
          evaluations: Int(nlopt_get_numevals(search)))
      }
    }
  }
}
