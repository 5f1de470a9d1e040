import Drawing
import Settings

extension PageFormat {
  /// In points.
  var size: Size {
    switch self {
    case .a4: Size(595.28, 841.89)
    case .letter: Size(612, 792)
    }
  }
}

/// Where things stand on a page, in points.
struct PageGrid {
  let size: Size
  let left: Double
  let width: Double
  /// Top edge of the row of sections.
  let top: Double
  /// Where blocks begin below the row of sections.
  let contentTop: Double
  /// Where blocks must end.
  let contentBottom: Double
  /// The rule above the footer.
  let footerRule: Double
  /// Baseline of the footer.
  let footerBaseline: Double

  init(_ format: PageFormat) {
    let millimetre = 72 / 25.4
    size = format.size
    width = 176 * millimetre
    left = (size.width - width) / 2
    top = 10 * millimetre
    contentTop = top + 34
    footerBaseline = size.height - 8 * millimetre
    footerRule = footerBaseline - 13.5
    contentBottom = footerRule - 5
  }
}
