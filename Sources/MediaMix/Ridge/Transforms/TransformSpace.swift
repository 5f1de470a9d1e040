/// What the continuous search moves in: the coordinates of all drivers' transforms.
struct TransformSpace: Sendable {
  let drivers: [MediaDriver]
  let axes: [[TransformAxis]]
  let synergies: [Synergy]
  let periods: Int
  /// Each driver's first coordinate; one more entry for the end.
  let starts: [Int]
  let lower: [Double]
  let upper: [Double]

  init(drivers: [MediaDriver], axes: [[TransformAxis]], synergies: [Synergy]) {
    self.drivers = drivers
    self.axes = axes
    self.synergies = synergies
    periods = drivers.first?.values.count ?? 0
    var starts = [0]
    for axes in axes { starts.append(starts[starts.count - 1] + axes.count) }
    self.starts = starts
    lower = axes.flatMap { $0.map { $0.coordinate($0.lower) } }
    upper = axes.flatMap { $0.map { $0.coordinate($0.upper) } }
  }

  var size: Int { lower.count }

  /// A coordinate per axis, by the axis's parameter, moved into the limits.
  func point(_ coordinate: (TransformAxis) -> Double) -> [Double] {
    clamped(axes.flatMap { $0.map(coordinate) })
  }

  func clamped(_ point: [Double]) -> [Double] {
    point.indices.map { min(max(point[$0], lower[$0]), upper[$0]) }
  }

  /// The coordinates driver by driver, 0 where a driver has fewer than four.
  func grouped(_ point: [Double]) -> [SIMD4<Double>] {
    drivers.indices.map { driver in
      var group = SIMD4<Double>.zero
      for axis in axes[driver].indices { group[axis] = point[starts[driver] + axis] }
      return group
    }
  }
}
