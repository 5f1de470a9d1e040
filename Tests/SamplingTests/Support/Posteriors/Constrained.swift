import Sampling

/// A density whose parameters have names and values in the model's own terms.
protocol Constrained: LogDensity {
  /// The values, in the order of the reference's names, at an unconstrained position.
  func values(at position: ArraySlice<Double>) -> [Double]
  var names: [String] { get }
}
