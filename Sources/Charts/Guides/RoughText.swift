import Drawing

/// Guesses how wide text is before a font is known, a little on the wide side.
///
/// Good enough to say how high a chart should be; drawing always measures.
struct RoughText: TextMeasuring {
  func width(of string: String, style: TextStyle) -> Double {
    string.unicodeScalars.reduce(0) { sum, scalar in
      sum + style.size * (scalar.value >= 0x2E80 ? 1 : scalar.value == 0x20 ? 0.3 : 0.6)
    }
  }

  func metrics(of style: TextStyle) -> FontMetrics {
    FontMetrics(
      ascent: style.size * 0.97, descent: style.size * 0.24, capHeight: style.size * 0.73)
  }
}
