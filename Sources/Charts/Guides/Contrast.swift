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
  /// What words on a filled mark are written in: paper where that reads well, else ink or paper,
  /// whichever reads better.
  ///
  /// On the baseline they have a colour of their own: in the program's own themes that grey is the same
  /// while ink and paper trade places, and a page that recolours a drawn chart must leave them readable.
  package func textColor(on ground: Color) -> Color {
    if ground == baseline { return onBaseline }
    let onPaper = Contrast.ratio(paper, ground)
    return onPaper >= 4.5 || onPaper >= Contrast.ratio(ink, ground) ? paper : ink
  }
}
