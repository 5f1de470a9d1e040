/// The least concave curve above another on the spends that are allowed: the curve itself where it is concave, and
/// straight lines over what is not.
///
/// Money is shared out best along hulls by price alone, and no sharing on the curves themselves can be better. A
/// reference to what never changes, because searches ask thousands of times and copies would cost more than the answer.
final class ConcaveHull: Sendable {
  let curve: SpendCurve
  let pieces: [Piece]
  let range: ClosedRange<Double>
  let startValue: Double
  let endValue: Double

  /// A stretch along which the slope does not rise.
  struct Piece: Sendable {
    var start: Double
    var end: Double
    var startSlope: Double
    var endSlope: Double
    /// The straight line's value at its start, where it is one; `nil` where the curve is followed.
    var lineValue: Double?
  }

  /// - Parameters:
  ///   - range: the spends between which it spans.
  ///   - zone: changes within it that are not allowed.
  init(_ curve: SpendCurve, range: ClosedRange<Double>, zone: DeadZone?) {
    self.curve = curve
    let parts = zone?.allowed(in: range) ?? [range]
    let nodes = parts.enumerated().flatMap { part, stretch in
      curve.samples(from: stretch.lowerBound, to: stretch.upperBound).map {
        HullNode(spend: $0, point: curve.at($0), part: part)
      }
    }
    let first = nodes.first ?? HullNode(spend: range.lowerBound, point: curve.at(range.lowerBound))
    let last = nodes.last ?? first
    self.range = first.spend...last.spend
    startValue = first.point.value
    endValue = last.point.value
    pieces = HullBuilding(curve: curve, nodes: nodes).pieces()
  }

  /// Where the hull's slope falls to `price`: the least spend that is best at that price.
  func demand(_ price: Double) -> Double {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].endSlope <= price { high = middle } else { low = middle + 1 }
    }
    guard low < pieces.count else { return range.upperBound }
    let piece = pieces[low]
    if piece.startSlope <= price || piece.lineValue != nil { return piece.start }
    return SlopeSearch.place(
      curve, slope: price, from: piece.start, to: piece.end, startSlope: piece.startSlope,
      endSlope: piece.endSlope)
  }

  /// The hull at a spend, and whether it is the curve itself there.
  func value(_ spend: Double) -> (value: Double, isCurve: Bool) {
    if spend <= range.lowerBound { return (startValue, true) }
    if spend >= range.upperBound { return (endValue, true) }
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end >= spend { high = middle } else { low = middle + 1 }
    }
    let piece = pieces[low]
    guard let line = piece.lineValue, spend > piece.start, spend < piece.end else {
      return (curve.at(spend).value, true)
    }
    return (line + piece.startSlope * (spend - piece.start), false)
  }

  /// The slopes of the hull at its ends: the highest and the lowest.
  var slopes: (highest: Double, lowest: Double) {
    (pieces.first?.startSlope ?? 0, pieces.last?.endSlope ?? 0)
  }

  /// Whether the curve lies below the hull anywhere.
  var hasLines: Bool { pieces.contains { $0.lineValue != nil } }
}

/// A place where a curve was looked at, in one of the allowed stretches.
struct HullNode: Sendable {
  var spend: Double
  var point: CurvePoint
  var part = 0
}
