import Glibc

/// Finds the step size whose mean acceptance is the target (Hoffman and Gelman 2014, section 3.2).
public struct DualAveraging: Sendable {
  /// Mean acceptance aimed at.
  public let target: Double
  /// How strongly early iterations are damped.
  static let delay = 10.0
  /// How fast old step sizes are forgotten in the average.
  static let decay = 0.75
  /// How strongly step sizes are drawn to the centre.
  static let shrinkage = 0.05

  private var centre = 0.0
  private var error = 0.0
  private var count = 0.0
  private var logCurrent = 0.0
  private var logAverage = 0.0

  /// Starts from a step size, and searches around ten times that: too large is found out in one step.
  public init(target: Double, start: Double) {
    self.target = target
    restart(from: start)
  }

  /// Forgets all but a step size to start from.
  public mutating func restart(from start: Double, searchFactor: Double = 10) {
    centre = log(searchFactor * start)
    error = 0
    count = 0
    logCurrent = log(start)
    logAverage = 0
  }

  /// Learns from the acceptance of one iteration made with `current`.
  public mutating func learn(acceptance: Double) {
    count += 1
    let weight = 1 / (count + DualAveraging.delay)
    error = (1 - weight) * error + weight * (target - acceptance)
    logCurrent = centre - error * count.squareRoot() / DualAveraging.shrinkage
    let forgetting = pow(count, -DualAveraging.decay)
    logAverage = (1 - forgetting) * logAverage + forgetting * logCurrent
  }

  /// The step size to try next.
  public var current: Double { exp(logCurrent) }

  /// The step size to keep: an average over the iterations; the start before the first.
  public var average: Double { count > 0 ? exp(logAverage) : current }
}
