import CNLopt

/// The objective on its way through C: a closure, the arrays it is called with, and whether it ever failed.
///
/// C holds an unretained pointer to it during one search, on one thread.
final class ObjectiveBox {
  private let objective: SequentialQuadratic.Objective
  private var point: [Double]
  private var gradient: [Double]
  /// The search to stop when the objective is not finite.
  var search: nlopt_opt?
  private(set) var failed = false

  init(_ objective: @escaping SequentialQuadratic.Objective, size: Int) {
    self.objective = objective
    point = [Double](repeating: 0, count: size)
    gradient = point
  }

  static let evaluate: nlopt_func = { count, point, gradient, data in
    guard let point, let data else { return .nan }
    let box = Unmanaged<ObjectiveBox>.fromOpaque(data).takeUnretainedValue()
    return box.value(at: UnsafeBufferPointer(start: point, count: Int(count)), gradient)
  }

  private func value(
    at place: UnsafeBufferPointer<Double>, _ slope: UnsafeMutablePointer<Double>?
  ) -> Double {
    for index in place.indices { point[index] = place[index] }
    let value = objective(point, &gradient)
    if !value.isFinite || !gradient.allSatisfy(\.isFinite) {
      failed = true
      if let search { nlopt_force_stop(search) }
    }
    if let slope {
      for index in gradient.indices { slope[index] = gradient[index] }
    }
    return value
  }
}

/// A linear constraint on its way through C.
final class ConstraintBox {
  let constraint: LinearConstraint

  init(_ constraint: LinearConstraint) {
    self.constraint = constraint
  }

  static let evaluate: nlopt_func = { count, point, gradient, data in
    guard let point, let data else { return .nan }
    let constraint = Unmanaged<ConstraintBox>.fromOpaque(data).takeUnretainedValue().constraint
    if let gradient {
      for index in constraint.coefficients.indices {
        gradient[index] = constraint.coefficients[index]
      }
    }
    return constraint.excess(at: UnsafeBufferPointer(start: point, count: Int(count)))
  }
}
