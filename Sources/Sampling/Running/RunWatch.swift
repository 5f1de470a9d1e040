import Synchronization

/// Counts iterations over all chains, tells the caller how far they are, and asks whether to go on.
final class RunWatch: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let stride: Int
  private let progress: (@Sendable (Double) -> Void)?
  private let isCancelled: (@Sendable () -> Bool)?

  init(
    total: Int, progress: (@Sendable (Double) -> Void)?, isCancelled: (@Sendable () -> Bool)?
  ) {
    self.total = max(total, 1)
    stride = max(total / 200, 1)
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Called before each iteration of each chain.
  func iteration() throws(SamplingProblem) {
    if let isCancelled, isCancelled() { throw .cancelled }
    let count = done.add(1, ordering: .relaxed).newValue
    if let progress, count % stride == 0 || count == total {
      progress(Double(count) / Double(total))
    }
  }
}
