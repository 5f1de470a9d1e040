/// A log density with its gradient: all that a sampler needs to know of a model.
///
/// An instance is used by one chain at a time and may keep scratch memory; nothing is allocated in `evaluate`.
public protocol LogDensity: AnyObject, SendableMetatype {
  /// Number of unconstrained parameters.
  var dimension: Int { get }

  /// The log density at `position`, up to a constant, and its gradient.
  ///
  /// - Parameters:
  ///   - position: `dimension` finite numbers.
  ///   - gradient: receives `dimension` numbers; their values do not matter where the density is not finite.
  /// - Returns: `-infinity` or not a number where the density does not exist: the sampler counts it as a divergence.
  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double
}
