/// A picture made elsewhere, such as a logo: pixels, or outlines that stay sharp at any size.
public enum Picture: Sendable, Equatable {
  case raster(RasterPicture)
  case vector(VectorPicture)

  /// The largest file read, in bytes.
  public static let maximumBytes = 4 << 20

  /// Reads a PNG or SVG file; which one, its first bytes tell.
  public static func read(_ bytes: [UInt8]) throws(PictureProblem) -> Picture {
    guard bytes.count <= maximumBytes else { throw .tooManyBytes }
    if RasterPicture.isPNG(bytes) { return .raster(try RasterPicture(png: bytes)) }
    guard SVGPictureReader.looksLikeSVG(bytes) else { throw .unknownKind }
    return .vector(try SVGPictureReader.read(bytes))
  }

  /// Width divided by height.
  public var aspect: Double {
    switch self {
    case .raster(let picture): Double(picture.width) / Double(picture.height)
    case .vector(let picture): picture.size.width / picture.size.height
    }
  }

  /// The picture filling a rectangle.
  public func nodes(in place: Rect) -> [Node] {
    switch self {
    case .raster(let picture): [.image(picture, place)]
    case .vector(let picture): picture.nodes(in: place)
    }
  }
}

/// Why a file cannot be shown as a picture; the description is a sentence about "it", the file.
public enum PictureProblem: Error, Sendable, Equatable, CustomStringConvertible {
  case unknownKind
  case tooManyBytes
  /// Pixels, each way.
  case tooLarge(width: Int, height: Int)
  case brokenPNG
  /// What is wrong with a drawing, and the line.
  case drawing(String, line: Int)

  public var description: String {
    switch self {
    case .unknownKind: "it is neither a PNG nor an SVG picture"
    case .tooManyBytes: "it is larger than \(Picture.maximumBytes >> 20) MB"
    case .tooLarge(let width, let height):
      "it has \(width) x \(height) pixels, more than \(RasterPicture.maximumSide) on a side"
    case .brokenPNG: "it is damaged: its pixels cannot be read"
    case .drawing(let what, let line): "line \(line) of it \(what)"
    }
  }

  /// What to do about it, as a sentence.
  public var fix: String {
    switch self {
    case .unknownKind: "Save the logo as PNG or SVG."
    case .tooManyBytes, .tooLarge:
      "Save it smaller: 800 pixels across are sharp at a logo's size in print."
    case .brokenPNG: "Save it again as PNG."
    case .drawing:
      "Save it as plain SVG with text turned into outlines and plain colours, or as PNG."
    }
  }
}
