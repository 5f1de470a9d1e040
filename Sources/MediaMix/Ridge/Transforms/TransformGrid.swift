import Settings

/// The transforms the first search of a driver chooses from: points of its form, evenly spaced along each axis.
struct TransformGrid: Sendable {
  struct Candidate: Sendable {
    /// The half-saturation as a share of the largest driver it applies to; the effect is left open.
    var parameters: ChannelParameters
    /// Distance from the usual value in standard deviations, axis by axis; 0 where there is no axis.
    var deviation: SIMD4<Double>
  }

  let form: ResponseForm
  let axes: [TransformAxis]
  let candidates: [Candidate]
  /// The candidate nearest to the starting values.
  let start: Int

  /// - Parameter limit: most candidates wanted; the coarsest grid is used where none is small enough.
  init(_ form: ResponseForm, _ search: SearchSettings, limit: Int) {
    let axes = TransformAxis.axes(of: form, search)
    let size =
      Size.all.first { size in axes.reduce(1) { $0 * size.count($1.parameter) } <= limit }
      ?? Size.coarsest
    var points: [[Double]] = [[]]
    for axis in axes {
      points = points.flatMap { point in
        axis.values(size.count(axis.parameter)).map { point + [$0] }
      }
    }
    let candidates = points.map { TransformGrid.candidate($0, axes) }
    let start = TransformGrid.candidate(axes.map(\.start), axes).deviation
    self.start =
      candidates.indices.min { left, right in
        let (first, second) = (
          candidates[left].deviation - start, candidates[right].deviation - start
        )
        return (first * first).sum() < (second * second).sum()
      } ?? 0
    self.form = form
    self.axes = axes
    self.candidates = candidates
  }

  /// The grids of all drivers, whose candidates together are about `limit` columns.
  static func all(
    _ drivers: [MediaDriver], _ search: SearchSettings, limit: Int = 1_000
  ) -> [TransformGrid] {
    drivers.map { TransformGrid($0.form, search, limit: limit / max(drivers.count, 1)) }
  }

  private static func candidate(_ values: [Double], _ axes: [TransformAxis]) -> Candidate {
    var parameters = ChannelParameters(decay: 0, halfSaturation: 1, slope: 1, effect: 1)
    var deviation = SIMD4<Double>.zero
    for (index, axis) in axes.enumerated() {
      parameters[axis.parameter] = values[index]
      deviation[index] = axis.coordinate(values[index])
    }
    return Candidate(parameters: parameters, deviation: deviation)
  }

  /// How many values of each parameter a grid holds.
  private struct Size {
    var decays: Int
    var peaks: Int
    var halfSaturations: Int
    var slopes: Int

    func count(_ parameter: TransformParameter) -> Int {
      switch parameter {
      case .decay: decays
      case .peak: peaks
      case .halfSaturation: halfSaturations
      case .slope: slopes
      }
    }

    static let coarsest = Size(decays: 3, peaks: 3, halfSaturations: 3, slopes: 2)
    /// From the finest to the coarsest.
    static let all = [
      Size(decays: 10, peaks: 6, halfSaturations: 7, slopes: 4),
      Size(decays: 7, peaks: 5, halfSaturations: 6, slopes: 4),
      Size(decays: 6, peaks: 4, halfSaturations: 5, slopes: 4),
      Size(decays: 5, peaks: 4, halfSaturations: 5, slopes: 3),
      Size(decays: 4, peaks: 4, halfSaturations: 4, slopes: 3), coarsest,
    ]
  }
}

extension ChannelParameters {
  subscript(parameter: TransformParameter) -> Double {
    get {
      switch parameter {
      case .decay: decay
      case .peak: peak
      case .halfSaturation: halfSaturation
      case .slope: slope
      }
    }
    set {
      switch parameter {
      case .decay: decay = newValue
      case .peak: peak = newValue
      case .halfSaturation: halfSaturation = newValue
      case .slope: slope = newValue
      }
    }
  }
}
