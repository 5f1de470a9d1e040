/// Another tool's model and default priors.
public enum ModelPreset: String, Codable, Sendable, CaseIterable {
  /// Google Meridian: Hill saturation, no seasonal waves; the baseline moves at knots.
  case meridian
  /// PyMC-Marketing: logistic saturation; trend and seasonality only where they are asked for.
  case pymcMarketing = "pymc-marketing"
}

extension ModelSettings {
  /// The settings of a preset: those of its tool where the tool differs from this program's defaults.
  ///
  /// What a configuration states is laid over them. What stays `nil` is the preset's own.
  public init(preset: ModelPreset) {
    self.init()
    method = .bayes
    bayes.preset = preset
    switch preset {
    case .meridian: saturation = .hill
    case .pymcMarketing: saturation = .logistic
    }
  }
}
