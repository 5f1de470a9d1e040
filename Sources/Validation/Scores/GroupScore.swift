import Statistics

/// How well a group of channels was measured.
public struct GroupScore: Codable, Sendable, Equatable {
  /// What the group is told apart by, such as `kind`.
  public var dimension: String
  public var name: String
  public var channels: Int
  /// Share of the true contributions inside the intervals at `Comparison.levels`.
  public var coverage: [Double]
  /// Standard errors of `coverage`, channels of one world counted as related.
  public var coverageError: [Double]
  /// Share of truths below and above the 90 % interval.
  public var below: Double
  public var above: Double
  /// The same as `coverage` for marginal ROI at 90 %, and its standard error; `nil` without any.
  public var marginalCoverage: Double?
  public var marginalCoverageError: Double?
  /// Mean contribution less truth, over the truth, every world weighing the same; `nil` without true effects.
  public var bias: Double?
  /// `sum |estimate - truth| / sum truth`, every world weighing the same; `nil` without true effects.
  public var error: Double?
  /// The same for posterior medians.
  public var medianError: Double?
  /// Mean |estimate - truth| as a share of all media's contribution.
  public var errorOfMedia: Double
  /// Median over channels of |ROI - truth| over the truth; `nil` without true effects.
  public var returnError: Double?
  /// The same for marginal ROI.
  public var marginalError: Double?
  /// Mean over channels of the 90 % ROI interval's width over the true ROI; `nil` without true effects.
  public var width: Double?
  /// The median instead of the mean.
  public var medianWidth: Double?
}

/// A channel with the world it lives in.
struct PlacedChannel {
  var world: Int
  /// What all media brought in its world.
  var media: Double
  var channel: FittedChannel

  var contribution: Comparison { channel.contribution }
  /// The posterior mean less the truth, as a share of all media.
  var miss: Double { (contribution.mean - contribution.truth) / media }
}

extension GroupScore {
  init(_ dimension: String, _ name: String, _ group: [PlacedChannel]) {
    self.dimension = dimension
    self.name = name
    channels = group.count
    let count = Double(max(group.count, 1))
    let hits = Comparison.levels.indices.map { level in
      group.map { $0.contribution.covers(level) ? 1.0 : 0 }
    }
    coverage = hits.map { $0.reduce(0, +) / count }
    let worlds = group.map(\.world)
    coverageError = zip(hits, coverage).map { GroupScore.error(of: $1, $0, worlds: worlds) }
    let usual = Comparison.usual
    below =
      Double(group.count { $0.contribution.truth < $0.contribution.lower[usual] }) / count
    above =
      Double(group.count { $0.contribution.truth > $0.contribution.upper[usual] }) / count
    let marginal = group.filter { $0.channel.marginalROI != nil }
    if !marginal.isEmpty {
      let held = marginal.map { $0.channel.marginalROI?.covers(usual) == true ? 1.0 : 0 }
      let share = Moments.mean(held)
      marginalCoverage = share
      marginalCoverageError = GroupScore.error(of: share, held, worlds: marginal.map(\.world))
    }
    errorOfMedia = group.reduce(0) { $0 + abs($1.miss) } / count

    let truth = group.reduce(0) { $0 + $1.contribution.truth / $1.media }
    if truth > 0 {
      bias = group.reduce(0) { $0 + $1.miss } / truth
      error = group.reduce(0) { $0 + abs($1.miss) } / truth
      medianError =
        group.reduce(0) { sum, placed in
          sum + abs(placed.contribution.median - placed.contribution.truth) / placed.media
        } / truth
    }
    let acting = group.map(\.channel).filter { !$0.isIdle }
    guard !acting.isEmpty else { return }
    let widths = acting.map { $0.contribution.width(usual) / $0.contribution.truth }
    width = Moments.mean(widths)
    medianWidth = Quantile.median(of: widths)
    returnError = Quantile.median(of: acting.map { GroupScore.distance($0.contribution) })
    let slopes = acting.compactMap(\.marginalROI).filter { $0.truth > 0 }
    marginalError =
      slopes.isEmpty ? nil : Quantile.median(of: slopes.map(GroupScore.distance))
  }

  private static func distance(_ comparison: Comparison) -> Double {
    abs(comparison.mean - comparison.truth) / comparison.truth
  }

  /// The standard error of a share whose members are related within each world.
  ///
  /// Never below that of independent members with a hit and a miss added, so that few worlds do not look certain.
  static func error(of share: Double, _ hits: [Double], worlds: [Int]) -> Double {
    guard let first = worlds.first else { return 0 }
    var (sum, squares, world) = (0.0, 0.0, first)
    for (hit, own) in zip(hits, worlds) {
      if own != world {
        squares += sum * sum
        (sum, world) = (0, own)
      }
      sum += hit - share
    }
    let count = Double(hits.count)
    let related = (squares + sum * sum).squareRoot() / count
    let adjusted = (share * count + 1) / (count + 2)
    return max(related, (adjusted * (1 - adjusted) / count).squareRoot())
  }
}
