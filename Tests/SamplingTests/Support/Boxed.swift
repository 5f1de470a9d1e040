import Sampling

/// A density of a kind known only when the test runs.
final class Boxed: LogDensity {
  private let inner: any LogDensity
  var dimension: Int { inner.dimension }

  init(_ inner: any LogDensity) {
    self.inner = inner
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    inner.evaluate(position, gradient: gradient)
  }
}
