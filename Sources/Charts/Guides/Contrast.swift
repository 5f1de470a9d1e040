import Drawing
import Glibc

/// How far apart two colours are in lightness, as people see it.
package enum Contrast {
  /// The contrast ratio of WCAG 2.2, from 1 to 21; opacity is ignored.
  package static func ratio(_ first: Color, _ second: Color) -> Double {
    let lightness = [luminance(first), luminance(second)].sorted()
    return (lightness[1] + 0.05) / (lightness[0] + 0.05)
  }

  /// Relative luminance of an sRGB colour, 0 to 1.
  static func luminance(_ color: Color) -> Double {
    func linear(_ value: Double) -> Double {
      value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green)
      + 0.0722 * linear(color.blue)
  }
}

extension ChartTheme {
  /// Near black, for words on the baseline's grey.
  ///
  /// That grey is the same in both themes while ink and paper trade places, so its words keep one
  /// colour of their own: a page that recolours a drawn chart for the dark leaves them readable.
  package static let onBaseline = Color(0x111111)

  /// Ink or paper, whichever reads better on a ground.
  package func textColor(on ground: Color) -> Color {
    if ground == baseline { return Self.onBaseline }
    return Contrast.ratio(ink, ground) >= Contrast.ratio(paper, ground) ? ink : paper
  }
}
