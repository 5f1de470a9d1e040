import Drawing

/// Measures without a font: letters of one width, wide ones for scripts that are wide.
struct EvenText: TextMeasuring {
  func width(of string: String, style: TextStyle) -> Double {
    string.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format: sum
      default: sum + style.size * (scalar.value >= 0x2E80 ? 1 : 0.55)
      }
    }
  }

  func metrics(of style: TextStyle) -> FontMetrics {
    FontMetrics(
      ascent: style.size * 0.97, descent: style.size * 0.24, capHeight: style.size * 0.73)
  }
}
