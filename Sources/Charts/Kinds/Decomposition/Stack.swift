/// Layers piled up: positive parts above zero, negative parts below it, in order.
package struct Stack: Equatable {
  /// One layer's area on one side of zero.
  package struct Area: Equatable {
    /// Index of the layer.
    package var layer: Int
    /// The side away from zero and the side near it, per point.
    package var outer: [Double]
    package var inner: [Double]
    package var isNegative: Bool

    /// Where the area stands at its last point.
    var lastMiddle: Double { ((outer.last ?? 0) + (inner.last ?? 0)) / 2 }
    var lastThickness: Double { abs((outer.last ?? 0) - (inner.last ?? 0)) }
  }

  package var areas: [Area]
  /// Tops and bottoms of the whole pile.
  package var above: [Double]
  package var below: [Double]

  package init(_ layers: [[Double]], count: Int) {
    above = Array(repeating: 0, count: count)
    below = above
    areas = []
    for (index, values) in layers.enumerated() where values.count == count {
      if values.contains(where: { $0 > 0 }) {
        let outer = zip(above, values).map { $0 + max($1, 0) }
        areas.append(Area(layer: index, outer: outer, inner: above, isNegative: false))
        above = outer
      }
      if values.contains(where: { $0 < 0 }) {
        let outer = zip(below, values).map { $0 + min($1, 0) }
        areas.append(Area(layer: index, outer: outer, inner: below, isNegative: true))
        below = outer
      }
    }
  }
}
