import Drawing

/// How colours look to people; the two commonest kinds of colour blindness beside the usual sight.
///
/// Matrices for complete absence of a cone from Machado, Oliveira and Fernandes, "A physiologically-based
/// model for simulation of color vision deficiency", 2009.
package enum ColorVision: String, CaseIterable, Sendable {
  case usual
  /// Without cones for long waves.
  case protanopia
  /// Without cones for middle waves.
  case deuteranopia

  /// How far apart two colours look, in OKLab.
  package func distance(_ first: Color, _ second: Color) -> Double {
    seen(first).distance(to: seen(second))
  }

  /// The least distance over all kinds of sight.
  package static func leastDistance(_ first: Color, _ second: Color) -> Double {
    allCases.map { $0.distance(first, second) }.min() ?? 0
  }

  private func seen(_ color: Color) -> OKLab {
    let light = LinearColor(color)
    func part(_ red: Double, _ green: Double, _ blue: Double) -> Double {
      min(max(red * light.red + green * light.green + blue * light.blue, 0), 1)
    }
    switch self {
    case .usual: return OKLab(light)
    case .protanopia:
      return OKLab(
        LinearColor(
          red: part(0.152_286, 1.052_583, -0.204_868), green: part(0.114_503, 0.786_281, 0.099_216),
          blue: part(-0.003_882, -0.048_116, 1.051_998)))
    case .deuteranopia:
      return OKLab(
        LinearColor(
          red: part(0.367_322, 0.860_646, -0.227_968), green: part(0.280_085, 0.672_501, 0.047_413),
          blue: part(-0.011_820, 0.042_940, 0.968_881)))
    }
  }
}
