import CCairo

/// A picture of pixels, kept as the bytes of a PNG file that has been found to be sound.
public struct RasterPicture: Sendable, Equatable {
  public let png: [UInt8]
  /// In pixels.
  public let width: Int
  public let height: Int

  /// More pixels on a side than any printed logo shows; a few bytes can ask for gigabytes of them.
  public static let maximumSide = 4000

  /// Reads a PNG file whole, so that nothing can go wrong with it later.
  public init(png: [UInt8]) throws(PictureProblem) {
    guard let (width, height) = Self.size(png), width > 0, height > 0 else { throw .brokenPNG }
    guard width <= Self.maximumSide, height <= Self.maximumSide else {
      throw .tooLarge(width: width, height: height)
    }
    self.png = png
    self.width = width
    self.height = height
    guard let surface = surface() else { throw .brokenPNG }
    cairo_surface_destroy(surface)
  }

  private init(checked png: [UInt8], width: Int, height: Int) {
    self.png = png
    self.width = width
    self.height = height
  }

  static func isPNG(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  /// How many pixels high a PNG file says it is; `nil` for anything else.
  public static func height(ofPNG bytes: [UInt8]) -> Int? { size(bytes)?.height }

  /// The size that a file's header claims, read before anything is made room for.
  private static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard isPNG(bytes), bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else {
      return nil
    }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  /// The pixels as Cairo holds them; the caller owns them.
  func surface() -> OpaquePointer? {
    let source = ByteSource(png)
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
    }
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    return surface
  }

  /// The same picture at most so many pixels high; what is lower already stays as it is.
  public func shrunk(toHeight limit: Int) -> RasterPicture {
    guard height > limit, limit > 0, let source = surface() else { return self }
    defer { cairo_surface_destroy(source) }
    let width = max(1, (self.width * limit + self.height / 2) / self.height)
    let target = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(limit))
    defer { cairo_surface_destroy(target) }
    guard let context = cairo_create(target) else { return self }
    cairo_scale(
      context, Double(width) / Double(self.width), Double(limit) / Double(self.height))
    cairo_set_source_surface(context, source, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST)
    cairo_paint(context)
    let status = cairo_status(context)
    cairo_destroy(context)
    let sink = ByteSink()
    let written = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(target, ByteSink.write, sink.closure)
    }
    guard status == CAIRO_STATUS_SUCCESS, written == CAIRO_STATUS_SUCCESS else { return self }
    return RasterPicture(checked: sink.bytes, width: width, height: limit)
  }
}

/// Hands bytes to Cairo; Cairo holds it by a raw pointer while it reads.
private final class ByteSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let read: cairo_read_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
    let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
    let end = source.place + Int(length)
    guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    for (index, byte) in source.bytes[source.place..<end].enumerated() { data[index] = byte }
    source.place = end
    return CAIRO_STATUS_SUCCESS
  }
}
