import Charts
import Drawing
import Testing

@Suite struct LabelPlacerTests {
  private let bounds = Rect(0, 0, 200, 100)

  @Test func putsALoneLabelNearItsMark() throws {
    var placer = LabelPlacer(bounds: bounds)
    let placed = placer.place(Size(40, 9), anchors: [Point(100, 50)])
    let place = try #require(placed)
    #expect(place.cost == 0)
    #expect(place.box.x == 107)
  }

  @Test(arguments: 0..<60) func keepsLabelsApartAndInside(seed: Int) throws {
    var numbers = Numbers(seed: UInt64(seed))
    var placer = LabelPlacer(bounds: bounds)
    var boxes: [Rect] = []
    for _ in 0..<3 {
      let anchor = Point(numbers.next(0...200), numbers.next(0...100))
      let placed = placer.place(Size(50, 9), anchors: [anchor])
      let place = try #require(placed)
      #expect(boxes.allSatisfy { !LabelPlacer.overlap($0, place.box) })
      #expect(place.box.x >= 0 && place.box.maxX <= 200)
      #expect(place.box.y >= 0 && place.box.maxY <= 100)
      boxes.append(place.box)
    }
  }

  @Test func crossesLinesRatherThanTouchAnotherLabel() throws {
    let lines = stride(from: 0.0, through: 100, by: 3).flatMap { y in
      (0...50).map { Point(Double($0) * 4, y) }
    }
    var placer = LabelPlacer(bounds: bounds, obstacles: lines)
    var boxes: [Rect] = []
    for x in [95.0, 100, 105] {
      let placed = placer.place(Size(80, 18), anchors: [Point(x, 50)])
      let box = try #require(placed).box
      #expect(boxes.allSatisfy { !LabelPlacer.overlap($0, box) })
      boxes.append(box)
    }
  }

  @Test func movesALabelInFromTheEdge() throws {
    let line = (0...100).map { Point(Double($0) * 2, 50) }
    var placer = LabelPlacer(bounds: bounds, obstacles: line)
    let placed = placer.place(Size(120, 9), anchors: [Point(198, 50)])
    let place = try #require(placed)
    #expect(place.cost == 0)
    #expect(place.box.maxX <= 200)
  }

  @Test func avoidsALineBesideItsMark() throws {
    let line = (0...100).map { Point(Double($0) * 2, 50) }
    var placer = LabelPlacer(bounds: bounds, obstacles: line)
    let placed = placer.place(Size(40, 9), anchors: [Point(100, 50)])
    let place = try #require(placed)
    #expect(place.cost == 0)
    #expect(place.box.maxY < 50 || place.box.y > 50)
  }
}
