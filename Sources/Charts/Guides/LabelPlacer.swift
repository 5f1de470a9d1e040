import Drawing

/// Finds free places for a few labels among lines, bands and each other.
///
/// Tries places around each mark, near ones first, and takes the one that covers least. Labels are
/// placed in order, the most important first.
package struct LabelPlacer {
  /// Labels stay inside.
  var bounds: Rect
  /// Points that labels should not cover, such as points along a curve.
  var obstacles: [Point]
  /// Boxes that labels must not touch: marks and labels already placed.
  var boxes: [Rect]

  package init(bounds: Rect, obstacles: [Point] = [], boxes: [Rect] = []) {
    self.bounds = bounds
    self.obstacles = obstacles
    self.boxes = boxes
  }

  /// Where a label of a size goes, and the mark it was placed for.
  package struct Place: Equatable {
    package var box: Rect
    package var anchor: Point
    /// How much it covers; zero for a free place.
    package var cost: Double
  }

  private static let distances = [7.0, 14, 24, 36, 52, 70]

  /// What touching a mark or another label costs: more than any stretch of lines behind a label.
  private static let touching = 1000.0

  /// The best place for a label that may name any of the anchors; later labels keep clear of it.
  package mutating func place(_ size: Size, anchors: [Point]) -> Place? {
    var best: Place?
    var bestScore = Double.infinity
    for anchor in anchors {
      for distance in Self.distances {
        for box in candidates(size, around: anchor, distance: distance) {
          let cost = cost(of: box)
          let score = cost + distance * 0.12 + anchorPenalty(box, anchor)
          if score < bestScore {
            bestScore = score
            best = Place(box: box, anchor: anchor, cost: cost)
          }
        }
      }
    }
    if let best { boxes.append(best.box) }
    return best
  }

  /// The first of some boxes that covers least; later labels keep clear of it.
  package mutating func place(_ candidates: [Rect]) -> Rect? {
    let costs = candidates.map(cost)
    guard let least = costs.min(), let index = costs.firstIndex(of: least) else { return nil }
    boxes.append(candidates[index])
    return candidates[index]
  }

  /// Boxes beside, above and below a point; those above and below are moved in from an edge.
  private func candidates(_ size: Size, around point: Point, distance: Double) -> [Rect] {
    let (width, height) = (size.width, size.height)
    let left = point.x - distance - width
    let right = point.x + distance
    let above = point.y - distance - height
    let below = point.y + distance
    let diagonal = distance * 0.7
    let middle = max(bounds.x, min(point.x - width / 2, bounds.maxX - width))
    return [
      Rect(right, point.y - height / 2, width, height),
      Rect(left, point.y - height / 2, width, height),
      Rect(middle, above, width, height),
      Rect(middle, below, width, height),
      Rect(point.x + diagonal, point.y - diagonal - height, width, height),
      Rect(point.x - diagonal - width, point.y - diagonal - height, width, height),
      Rect(point.x + diagonal, point.y + diagonal, width, height),
      Rect(point.x - diagonal - width, point.y + diagonal, width, height),
    ]
  }

  private func cost(of box: Rect) -> Double {
    var cost = 0.0
    let outside =
      max(0, bounds.x - box.x) + max(0, box.maxX - bounds.maxX) + max(0, bounds.y - box.y)
      + max(0, box.maxY - bounds.maxY)
    if outside > 0 { cost += 200 + outside * 10 }
    for other in boxes where Self.overlap(box, other, margin: 1.5) { cost += Self.touching }
    for point in obstacles
    where point.x > box.x - 2 && point.x < box.maxX + 2 && point.y > box.y - 1.5
      && point.y < box.maxY + 1.5
    {
      cost += 4
    }
    return cost
  }

  /// A line from the label to its mark should not cross the obstacles.
  private func anchorPenalty(_ box: Rect, _ anchor: Point) -> Double {
    let end = Self.nearest(box, to: anchor)
    var penalty = 0.0
    for share in [0.3, 0.5, 0.7] {
      let x = anchor.x + share * (end.x - anchor.x)
      let y = anchor.y + share * (end.y - anchor.y)
      penalty +=
        boxes.contains { Self.overlap(Rect(x, y, 0.1, 0.1), $0, margin: 1) } ? 3 : 0
    }
    return penalty
  }

  package static func overlap(_ first: Rect, _ second: Rect, margin: Double = 0) -> Bool {
    first.x < second.maxX + margin && second.x < first.maxX + margin
      && first.y < second.maxY + margin && second.y < first.maxY + margin
  }

  /// The point of a box nearest to another point.
  static func nearest(_ box: Rect, to point: Point) -> Point {
    Point(min(max(point.x, box.x), box.maxX), min(max(point.y, box.y), box.maxY))
  }
}

extension LabelPlacer {
  /// Points close together along a line, so that no label slips between them.
  static func along(_ line: [Point], step: Double = 4) -> [Point] {
    zip(line, line.dropFirst()).flatMap { start, end -> [Point] in
      let length = max(abs(end.x - start.x), abs(end.y - start.y))
      let count = min(max(1, Int(length / step)), 400)
      return (0..<count).map { part in
        let share = Double(part) / Double(count)
        return Point(
          start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
      }
    } + line.suffix(1)
  }
}

extension Sketch {
  /// Writes a label of one or two lines in its box, with a line to its mark when it is far away.
  mutating func write(
    _ lines: [(text: String, style: TextStyle)], in place: LabelPlacer.Place, lead: Color
  ) {
    let end = LabelPlacer.nearest(place.box, to: place.anchor)
    let distance = max(abs(end.x - place.anchor.x), abs(end.y - place.anchor.y))
    if distance > 10 {
      line(place.anchor, end, Stroke(lead, width: 0.6))
    }
    // Text leans towards its mark.
    let isLeft = place.box.maxX < place.anchor.x
    let isBeside = isLeft || place.box.x > place.anchor.x
    let anchor: Text.Anchor = isLeft ? .end : isBeside ? .start : .middle
    let x = isLeft ? place.box.maxX : isBeside ? place.box.x : place.box.x + place.box.width / 2
    let height = place.box.height / Double(max(lines.count, 1))
    for (index, line) in lines.enumerated() {
      write(
        line.text, x: x, middle: place.box.y + (Double(index) + 0.5) * height, anchor: anchor,
        line.style, halo: true)
    }
  }
}
