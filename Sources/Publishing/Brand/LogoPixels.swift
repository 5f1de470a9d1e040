import Drawing

/// A logo as a PNG picture, for what can show no outlines.
public struct LogoPixels: Sendable, Equatable {
  public var png: [UInt8]
  /// As it is to be shown, in the pixels of a page; the picture has `density` times as many.
  public var width: Int
  public var height: Int
  public var alt: String

  /// Pixels for each of the page's, so that sharp screens show a sharp picture.
  static let density = 3.0

  /// On white, which it is made for, also where the page around it turns dark.
  package static func make(_ logo: Logo, fonts: FontLibrary) throws(DrawingError) -> LogoPixels {
    let points = 96.0 / 72
    let size = logo.size
    let width = (size.width * points).rounded()
    let height = (size.height * points).rounded()
    let scene = Scene(
      size: Size(width, height), nodes: logo.picture.nodes(in: Rect(0, 0, width, height)))
    return LogoPixels(
      png: try PNGRenderer(scale: density).render(scene, fonts: fonts), width: Int(width),
      height: Int(height), alt: logo.alt)
  }
}
