import Statistics

/// Plans whose stated probability of gain lies in one range, and how many of them truly gain.
public struct Reliability: Codable, Sendable, Equatable {
  public var from: Double
  public var to: Double
  public var plans: Int
  /// Mean stated probability.
  public var stated: Double
  /// Share that truly gains, and its standard error.
  public var gaining: Double
  public var standardError: Double

  /// What "90 % likely" is taken to be.
  static let likely = 0.85...0.95

  private static let edges = [0, 0.5, 0.7, 0.85, 0.95, 0.99, 1]

  /// Plans that change nothing promise nothing, and are left out.
  static func table(_ trials: [PlanTrial]) -> [Reliability] {
    zip(edges, edges.dropFirst()).map { from, to in
      Reliability(trials, from...to)
    }.filter { $0.plans > 0 }
  }

  /// A probability on an edge counts to the range above it; 1 to the last.
  init(_ trials: [PlanTrial], _ range: ClosedRange<Double>) {
    let members = trials.filter {
      $0.moved > 0 && $0.probability >= range.lowerBound
        && ($0.probability < range.upperBound || range.upperBound == 1)
    }
    (from, to, plans) = (range.lowerBound, range.upperBound, members.count)
    let hits = members.map { $0.gain > 0 ? 1.0 : 0 }
    stated = members.isEmpty ? 0 : Moments.mean(members.map(\.probability))
    gaining = members.isEmpty ? 0 : Moments.mean(hits)
    standardError = GroupScore.error(of: gaining, hits, worlds: Array(hits.indices))
  }
}
