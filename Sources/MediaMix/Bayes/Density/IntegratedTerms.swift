import Statistics

/// Linear terms with normal priors, integrated out of a normal likelihood.
protocol IntegratedTerms: AnyObject {
  /// The log density of a residual (outcome less media), and how it changes.
  ///
  /// - Parameters:
  ///   - residual: one number per row.
  ///   - weighted: receives `V^-1 residual`, the derivative of the log density to the media's expectation.
  /// - Returns: the log density without `-n/2 ln 2 pi`, and its derivative to ln sigma.
  func evaluate(
    residual: UnsafePointer<Double>, sigma: Double, weighted: UnsafeMutablePointer<Double>
  ) -> (value: Double, slope: Double)

  /// A draw of the coefficients given everything else.
  func draw(
    residual: UnsafePointer<Double>, sigma: Double, random: inout SeededGenerator
  ) -> [Double]
}
