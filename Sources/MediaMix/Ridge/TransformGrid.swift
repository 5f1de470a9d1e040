import Glibc
import Settings

/// The transforms the search may choose from, and how far each is from what is usual.
///
/// Decay is spaced evenly between its limits, half-saturation and slope evenly in their logarithms.
/// The penalty on a transform is the sum of squared deviations
/// `((d - d0) / 0.25)^2 + (ln(k / k0) / 0.7)^2 + (ln(s / s0) / 0.36)^2` in units of twice the noise
/// variance: d0 and k0 are the starting values, s0 is the cube root of the starting slope, as most
/// response curves are nearer to concave (slope 1) than to an S.
struct TransformGrid: Sendable {
  struct Candidate: Sendable {
    var decay: Double
    /// As a share of the largest adstocked value.
    var halfSaturation: Double
    var slope: Double
    /// Distance from the usual value in standard deviations: decay, half-saturation, slope.
    var deviation: SIMD3<Double>
  }

  let candidates: [Candidate]
  /// The candidate nearest to the starting values.
  let start: Int

  init(_ search: SearchSettings, size: Size) {
    let slopeCentre = cbrt(search.slope)
    var candidates: [Candidate] = []
    for decay in TransformGrid.even(search.decayLimits, size.decays) {
      for half in TransformGrid.geometric(search.halfSaturationLimits, size.halfSaturations) {
        for slope in TransformGrid.geometric(search.slopeLimits, size.slopes) {
          let deviation = SIMD3(
            (decay - search.decay) / 0.25, log(half / search.halfSaturation) / 0.7,
            log(slope / slopeCentre) / 0.36)
          candidates.append(
            Candidate(
              decay: decay, halfSaturation: half, slope: slope, deviation: deviation))
        }
      }
    }
    let start = SIMD3(0, 0, log(search.slope / slopeCentre) / 0.36)
    self.start =
      candidates.indices.min { left, right in
        let (first, second) = (
          candidates[left].deviation - start, candidates[right].deviation - start
        )
        return (first * first).sum() < (second * second).sum()
      } ?? 0
    self.candidates = candidates
  }

  /// How many values of each parameter the grid holds.
  struct Size: Sendable {
    var decays: Int
    var halfSaturations: Int
    var slopes: Int

    var count: Int { decays * halfSaturations * slopes }

    /// The finest grid that keeps the candidates of all media together within `limit` columns.
    static func fitting(media: Int, limit: Int = 1_000) -> Size {
      let sizes = [
        Size(decays: 10, halfSaturations: 7, slopes: 4),
        Size(decays: 7, halfSaturations: 6, slopes: 4),
        Size(decays: 6, halfSaturations: 5, slopes: 4),
        Size(decays: 5, halfSaturations: 5, slopes: 3),
        Size(decays: 4, halfSaturations: 4, slopes: 3),
      ]
      return sizes.first { $0.count * media <= limit }
        ?? Size(decays: 3, halfSaturations: 3, slopes: 2)
    }
  }

  private static func even(_ limits: [Double], _ count: Int) -> [Double] {
    guard let lower = limits.first, let upper = limits.last, upper > lower, count > 1 else {
      return Array(limits.prefix(1))
    }
    return (0..<count).map { lower + (upper - lower) * Double($0) / Double(count - 1) }
  }

  private static func geometric(_ limits: [Double], _ count: Int) -> [Double] {
    even(limits.map { log($0) }, count).map { exp($0) }
  }
}
