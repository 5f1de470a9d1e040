import Findings

/// What the command line says about the method, which wins over the configuration.
public struct MethodChoice: Sendable, Equatable {
  public var method: FitMethod?
  public var preset: ModelPreset?

  public init(method: FitMethod? = nil, preset: ModelPreset? = nil) {
    self.method = method
    self.preset = preset
  }
}

extension ModelSettings {
  /// Reads `method` and `preset`, and starts from the preset: what else is read is laid over it.
  ///
  /// A preset is a Bayesian model: naming one is choosing `bayes`.
  mutating func readMethod(_ section: SectionReader, choice: MethodChoice) {
    let statedMethod = section.choice("method", of: FitMethod.self)
    let presetNode = section.node("preset")
    let statedPreset = section.choice("preset", of: ModelPreset.self)
    let preset = choice.preset ?? statedPreset
    let implied: FitMethod? = preset == nil ? nil : .bayes
    let fromConfiguration = choice.preset == nil ? statedMethod : nil
    method = choice.method ?? fromConfiguration ?? implied ?? method
    guard let preset else { return }
    if method == .bayes {
      self = ModelSettings(preset: preset)
    } else if let presetNode {
      section.needsBayes(presetNode, "preset", because: "the method is ridge")
    }
  }
}
