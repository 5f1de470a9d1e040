import Drawing
import FoundationEssentials

/// The page's own font, inside the page: the text family with no more characters than the page has.
enum PageFonts {
  /// Semibold also serves what is bolder.
  private static let weights: [(TextStyle.Weight, css: String)] = [
    (.regular, "400"), (.medium, "500"), (.semibold, "600 700"),
  ]

  /// `@font-face` rules; empty where a weight cannot be made, so that weights do not mix families.
  static func rules(for markup: String, fonts: FontLibrary) -> String {
    // Readers type digits and scripts write signs that need not stand in the page yet.
    let typed = (0x20...0x7E).compactMap { Unicode.Scalar($0 as Int) } + ["\u{2212}"]
    // A page is a million characters of which all but a few are among those.
    let scalars = Set(markup.unicodeScalars.lazy.filter { !$0.isASCII }).union(typed)
    var rules = ""
    for (weight, css) in weights {
      guard let bytes = fonts.subset(weight, of: scalars) else { return "" }
      rules +=
        "@font-face { font-family: Inter; font-weight: \(css); src: url(data:font/otf;base64,\(Data(bytes).base64EncodedString())) format(\"opentype\"); }\n"
    }
    return rules
  }
}
