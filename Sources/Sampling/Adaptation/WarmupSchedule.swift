/// How the iterations of a warm-up are divided.
///
/// Chains stop at the end of each segment, and one metric is made for all from what they saw. Segments are short
/// at first, when the metric is worst, and grow as there is less to gain. The last leaves the metric alone and
/// settles the step size.
package struct WarmupSchedule: Equatable {
  package struct Segment: Equatable {
    package var iterations: Int
    /// Trajectories of at most `2^depth` steps.
    package var depth: Int
  }

  /// Each ends with a new metric.
  package var learning: [Segment]
  /// Iterations with the final metric.
  package var settling: Int

  /// A schedule that leaves the metric alone.
  package init(settling: Int) {
    learning = []
    self.settling = settling
  }

  /// - Parameters:
  ///   - iterations: in all.
  ///   - maximumDepth: of the draws.
  package init(iterations: Int, maximumDepth: Int) {
    settling = iterations < 20 ? iterations : max(iterations / 8, 10)
    learning = []
    var left = iterations - settling
    var length = 10
    while left > 0 {
      let early = learning.count < 6
      // A rest shorter than the segment before it would waste its metric: it is added to that segment.
      let next = early ? 10 : length + length / 2
      let taken = left - length < next ? left : min(length, left)
      learning.append(
        Segment(iterations: taken, depth: min(early ? 6 : maximumDepth, maximumDepth)))
      left -= taken
      length = next
    }
  }
}
