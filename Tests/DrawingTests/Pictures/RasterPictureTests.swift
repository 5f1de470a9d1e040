import Drawing
import PDFReading
import Testing

@Suite("Pictures made of pixels")
struct RasterPictureTests {
  private func png(_ width: Double, _ height: Double) throws -> [UInt8] {
    let box = Path(
      [.move(Point(0, 0)), .line(Point(width, 0)), .line(Point(width, height)), .close],
      fill: .solid(Color(0x12436D)))
    return try PNGRenderer(scale: 1, paper: nil).render(
      Scene(size: Size(width, height), nodes: [.path(box)]), fonts: FontLibrary())
  }

  private func changed(_ bytes: [UInt8], at place: Int, to values: [UInt8]) -> [UInt8] {
    var copy = bytes
    copy.replaceSubrange(place..<place + values.count, with: values)
    return copy
  }

  @Test("its size is the file's, and it is made smaller where it has more pixels than print shows")
  func size() throws {
    let picture = try RasterPicture(png: png(300, 100))
    #expect(picture.width == 300 && picture.height == 100)
    let small = picture.shrunk(toHeight: 40)
    #expect(small.width == 120 && small.height == 40)
    #expect(try RasterPicture(png: small.png) == small)
    #expect(picture.shrunk(toHeight: 400) == picture)
  }

  @Test("what is no picture, too large or damaged is refused before room is made for it")
  func refused() throws {
    let good = try png(30, 20)
    let huge = changed(good, at: 16, to: [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20])
    #expect(throws: PictureProblem.tooLarge(width: 20_000, height: 20_000)) {
      _ = try Picture.read(huge)
    }
    #expect(throws: PictureProblem.brokenPNG) { _ = try Picture.read(Array(good.prefix(60))) }
    #expect(throws: PictureProblem.brokenPNG) { _ = try Picture.read(Array(good.prefix(10))) }
    #expect(throws: PictureProblem.unknownKind) { _ = try Picture.read(Array("GIF89a".utf8)) }
    #expect(throws: PictureProblem.unknownKind) { _ = try Picture.read([]) }
    #expect(throws: PictureProblem.tooManyBytes) {
      _ = try Picture.read([UInt8](repeating: 0, count: Picture.maximumBytes + 1))
    }
  }

  @Test("it stands in the page itself")
  func address() throws {
    let picture = try RasterPicture(png: png(2, 2))
    #expect(picture.dataAddress.hasPrefix("data:image/png;base64,iVBORw0KGgo"))
    let svg = SVGRenderer().render(
      Scene(size: Size(10, 10), nodes: Picture.raster(picture).nodes(in: Rect(1, 2, 3, 4))))
    #expect(svg.contains("<image x=\"1\" y=\"2\" width=\"3\" height=\"4\""))
    #expect(svg.contains(picture.dataAddress))
  }
}
