/// Why a picture or a page could not be made.
public enum DrawingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No font file for running text could be found.
  case fontMissing(family: String)
  /// A font file exists but cannot be read as a font.
  case fontUnreadable(path: String)
  /// Cairo refused; its own words.
  case cairo(String)

  public var description: String {
    switch self {
    case .fontMissing(let family):
      "the font \(family) is not installed; on Debian or Ubuntu: apt install fonts-inter"
    case .fontUnreadable(let path): "\(path) cannot be read as a font"
    case .cairo(let message): "drawing failed: \(message)"
    }
  }
}
