/// Why a study of the model could not be made.
public enum DiagnosticGap: String, Error, Codable, Sendable, CaseIterable {
  /// The model matches every period, or misses each by the same.
  case constantResiduals = "constant_residuals"
  /// A number is too large to be told.
  case notFinite = "not_finite"
  case tooFewPeriods = "too_few_periods"
  /// The model is as flexible as the data are long.
  case noFreedom = "no_freedom"
  /// No channel's contribution varies.
  case noMedia = "no_media"
}
