import Drawing
import Testing

@Suite("Drawings read as outlines of our own")
struct VectorPictureTests {
  private func picture(_ inner: String, box: String = "0 0 100 50") throws -> VectorPicture {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(box)\">\(inner)</svg>"
    guard case .vector(let picture) = try Picture.read(Array(svg.utf8)) else {
      throw PictureProblem.unknownKind
    }
    return picture
  }

  private func points(_ path: Path) -> [Point] {
    path.elements.compactMap { element in
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): point
      case .close: nil
      }
    }
  }

  @Test("a shape stands where its box and its transforms put it, inner ones first")
  func transforms() throws {
    let picture = try picture(
      """
      <g transform="translate(10,0) scale(2)"><rect x="1" y="2" width="3" height="4" fill="#fff"
      transform="rotate(90 1 2)"/></g>
      """, box: "10 0 100 50")
    #expect(picture.size == Size(100, 50))
    let corners = points(picture.paths[0]).map { Point($0.x.rounded(), $0.y.rounded()) }
    #expect(corners == [Point(2, 4), Point(2, 10), Point(-6, 10), Point(-6, 4)])
  }

  @Test(
    "paths are read as tightly as they may be written",
    arguments: [
      ("M1.5.5-2-3", [Point(1.5, 0.5), Point(-2, -3)]),
      ("m1 1 2 0v3h-2z", [Point(1, 1), Point(3, 1), Point(3, 4), Point(1, 4)]),
      ("M0 0H5V6L7,8", [Point(0, 0), Point(5, 0), Point(5, 6), Point(7, 8)]),
      ("M0,0C1 1 2 1 3 0s2-1 3 0", [Point(0, 0), Point(3, 0), Point(6, 0)]),
      ("M0 0q1 2 2 0t2 0", [Point(0, 0), Point(2, 0), Point(4, 0)]),
      ("M1e1 2E-1L3 4", [Point(10, 0.2), Point(3, 4)]),
      ("M0 0a1 1 0 011 1", [Point(0, 0), Point(1, 1)]),
    ])
  func paths(data: String, expected: [Point]) throws {
    #expect(points(try picture("<path d=\"\(data)\"/>").paths[0]) == expected)
  }

  @Test("two arcs make the circle that a circle is, and all its points are a radius away")
  func arcs() throws {
    for shape in [
      "<circle cx=\"20\" cy=\"20\" r=\"8\"/>",
      "<path d=\"M28 20A8 8 0 1 1 12 20A8 8 0 1 1 28 20Z\"/>",
    ] {
      let path = try picture(shape).paths[0]
      var previous: Point?
      for element in path.elements {
        if case .curve(let end, let first, let second) = element, let start = previous {
          for step in 0...10 {
            let t = Double(step) / 10
            func at(_ part: KeyPath<Point, Double>) -> Double {
              let u = 1 - t
              return u * u * u * start[keyPath: part] + 3 * u * u * t * first[keyPath: part]
                + 3 * u * t * t * second[keyPath: part] + t * t * t * end[keyPath: part]
            }
            let (x, y) = (at(\.x) - 20, at(\.y) - 20)
            // A cubic curve misses a quarter circle by 0.03 % of its radius.
            #expect(abs((x * x + y * y).squareRoot() - 8) < 0.003)
          }
        }
        previous = points(Path([element])).last ?? previous
      }
    }
  }

  @Test(
    "paint comes from parents, attributes, classes and styles, the last one winning",
    arguments: [
      ("<g fill=\"#f00\"><rect width=\"9\" height=\"9\"/></g>", 0xFF0000),
      ("<g fill=\"#f00\"><rect width=\"9\" height=\"9\" fill=\"#00ff00\"/></g>", 0x00FF00),
      (
        "<style>.a,.b{fill:navy}</style><rect class=\"x b\" fill=\"red\" width=\"9\" height=\"9\"/>",
        0x000080
      ),
      ("<rect style=\"fill: rgb(1, 2, 3)\" fill=\"red\" width=\"9\" height=\"9\"/>", 0x010203),
      ("<g color=\"#123456\"><rect fill=\"currentColor\" width=\"9\" height=\"9\"/></g>", 0x123456),
      (
        "<defs><rect id=\"r\" width=\"9\" height=\"9\"/></defs><use href=\"#r\" fill=\"#abc\"/>",
        0xAABBCC
      ),
    ])
  func paint(inner: String, expected: Int) throws {
    #expect(try picture(inner).paths.map(\.fill) == [.solid(Color(UInt32(expected)))])
  }

  @Test("strokes grow with their shapes, holes stay holes, hidden parts stay hidden")
  func strokes() throws {
    let picture = try picture(
      """
      <g transform="scale(3)"><path d="M0 0H9V9H0ZM3 3H6V6H3Z" fill-rule="evenodd"/>
      <line x1="0" y1="0" x2="5" y2="5" fill="none" stroke="#111111" stroke-width="2"
      stroke-dasharray="1 2" stroke-linecap="round"/><rect display="none" width="9" height="9"/></g>
      """)
    #expect(picture.paths.count == 2)
    #expect(picture.paths[0].isEvenOdd)
    #expect(
      picture.paths[1].stroke
        == Stroke(Color(0x111111), width: 6, dash: [3, 6], cap: .round))
  }

  @Test(
    "what a logo cannot be drawn from is refused by name and line",
    arguments: [
      ("<text x=\"1\">Acme</text>", "holds text"),
      ("<script>alert(1)</script>", "holds a script"),
      ("<rect onclick=\"alert(1)\" width=\"9\" height=\"9\"/>", "holds a script (onclick)"),
      ("<image href=\"https://example.com/x.png\"/>", "holds another picture"),
      ("<foreignObject><p/></foreignObject>", "holds another picture"),
      ("<animate/>", "holds animate"),
      ("<rect fill=\"url(#g)\" width=\"9\" height=\"9\"/>", "gradient or a pattern"),
      ("<rect fill=\"blurple\" width=\"9\" height=\"9\"/>", "not known, blurple"),
      ("<g filter=\"url(#f)\"><rect width=\"9\" height=\"9\"/></g>", "through a filter"),
      ("<path d=\"M0 0 L nonsense\"/>", "has a path that cannot be read"),
      ("<use href=\"#nowhere\"/>", "refers to what it does not hold"),
      ("<g id=\"a\"><use href=\"#a\"/></g>", "refers to what it does not hold"),
      ("<g clip-path=\"url(#c)\"><rect width=\"9\" height=\"9\"/></g>", "clip path"),
      ("<style>@import url(x.css);{}</style>", "only a browser can apply"),
      ("<g transform=\"spin(4)\"/>", "transform that cannot be read"),
      ("", "shows nothing"),
      ("<rect>", "is not well-formed"),
    ])
  func refused(inner: String, words: String) {
    let problem = #expect(throws: PictureProblem.self) { _ = try picture("\n\(inner)") }
    #expect("\(problem!)".contains(words), "\(problem!)")
    #expect("\(problem!)".hasPrefix("line "))
    #expect(problem?.fix.contains("outlines") == true)
  }

  @Test("entities, which can stand for gigabytes, are refused")
  func entities() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>"
    let problem = #expect(throws: PictureProblem.self) { _ = try Picture.read(Array(bomb.utf8)) }
    #expect("\(problem!)".contains("declares an entity"))
  }

  @Test("a clip path that drawing programs put around the whole picture does nothing")
  func wholeClip() throws {
    let picture = try picture(
      """
      <g clip-path="url(#c)"><rect width="9" height="9"/></g>
      <defs><clipPath id="c"><rect width="100" height="50" fill="white"/></clipPath></defs>
      """)
    #expect(picture.paths.count == 1)
  }

  @Test("a picture fills a rectangle as far as its shape lets it, in the middle")
  func placed() throws {
    let picture = Picture.vector(try picture("<rect width=\"100\" height=\"50\"/>"))
    #expect(picture.aspect == 2)
    guard case .group(let group) = picture.nodes(in: Rect(10, 10, 40, 40)).first else {
      Issue.record("no group")
      return
    }
    #expect(group.origin == Point(10, 20))
    #expect(group.clip == Rect(0, 0, 40, 20))
  }
}
