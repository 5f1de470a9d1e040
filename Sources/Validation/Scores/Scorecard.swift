import Statistics

/// The lines of the scorecard, with what each must reach.
enum Scorecard {
  static func lines(
    worlds: [FittedWorld], groups: [GroupScore], calibration: RankStudy.Result?
  ) -> [CheckLine] {
    guard let all = groups.first(where: { $0.dimension == "all" }) else {
      return PlanLines.lines(worlds) + failures(worlds)
    }
    var lines = coverage(all, groups)
    lines += total(worlds)
    if let error = all.error {
      lines.append(
        CheckLine(
          "contribution_error", "contribution error, sum |estimate - truth| / sum truth",
          error, most: Threshold.contributionError))
    }
    lines += sampling(worlds)
    lines += PlanLines.lines(worlds)
    if let calibration {
      lines.append(
        CheckLine(
          "calibration", "sampler: uniform ranks, smallest p-value times the number of tests",
          calibration.adjusted, least: Threshold.calibration))
    }
    return lines + failures(worlds)
  }

  /// What a line must reach; coverage is of 90 % intervals unless it says otherwise.
  private enum Threshold {
    static let coverage = 0.86...0.94
    static let coverage80 = 0.75...0.85
    static let coverage50 = 0.44...0.56
    static let bias = 0.1
    /// Random markets are hard: a channel is often a percent of sales under several percent of noise.
    static let contributionError = 0.5
    static let converged = 0.95
    static let calibration = 0.01
  }

  private static func coverage(_ all: GroupScore, _ groups: [GroupScore]) -> [CheckLine] {
    var lines = [
      line("coverage_50", "50% intervals hold the true contribution", all, 0, Threshold.coverage50),
      line("coverage_80", "80% intervals hold the true contribution", all, 1, Threshold.coverage80),
      line("coverage_90", "90% intervals hold the true contribution", all, 2, Threshold.coverage),
    ]
    for group in groups where group.dimension == "effect" {
      let isIdle = group.name == "zero effect"
      // An interval that ends at 0 may hold a truth of 0 every time.
      lines.append(
        CheckLine(
          isIdle ? "coverage_90_zero_effect" : "coverage_90_effect",
          "90% intervals, channels \(isIdle ? "without effect" : "with an effect")",
          group.coverage[Comparison.usual], error: group.coverageError[Comparison.usual],
          least: Threshold.coverage.lowerBound,
          most: isIdle ? nil : Threshold.coverage.upperBound))
    }
    if let marginal = all.marginalCoverage {
      lines.append(
        CheckLine(
          "marginal_coverage_90", "90% intervals hold the true marginal ROI", marginal,
          error: all.marginalCoverageError, least: Threshold.coverage.lowerBound,
          most: Threshold.coverage.upperBound))
    }
    return lines
  }

  private static func line(
    _ name: String, _ label: String, _ group: GroupScore, _ level: Int,
    _ range: ClosedRange<Double>
  ) -> CheckLine {
    CheckLine(
      name, label, group.coverage[level], error: group.coverageError[level],
      least: range.lowerBound, most: range.upperBound)
  }

  private static func total(_ worlds: [FittedWorld]) -> [CheckLine] {
    let totals = worlds.compactMap(\.total)
    guard !totals.isEmpty else { return [] }
    let count = Double(totals.count)
    let held = Double(totals.count { $0.covers(Comparison.usual) }) / count
    let misses = totals.filter { $0.truth > 0 }.map { ($0.mean - $0.truth) / $0.truth }
    let spread = misses.count > 1 ? Moments.deviation(misses, lostDegrees: 1) : 0
    return [
      CheckLine(
        "media_coverage_90", "90% intervals hold all media's contribution", held,
        error: GroupScore.error(
          of: held, totals.map { $0.covers(Comparison.usual) ? 1 : 0 },
          worlds: Array(totals.indices)), least: Threshold.coverage.lowerBound,
        most: Threshold.coverage.upperBound),
      CheckLine(
        "media_bias", "bias of all media's contribution", Moments.mean(misses),
        error: spread / Double(max(misses.count, 1)).squareRoot(), least: -Threshold.bias,
        most: Threshold.bias),
    ]
  }

  private static func sampling(_ worlds: [FittedWorld]) -> [CheckLine] {
    let sampled = worlds.compactMap(\.sampling)
    guard !sampled.isEmpty else { return [] }
    let share = Double(sampled.count { $0.isConverged }) / Double(sampled.count)
    return [
      CheckLine(
        "converged", "fits with R-hat up to 1.01, ESS of 400 or more and no divergence", share,
        error: GroupScore.error(
          of: share, sampled.map { $0.isConverged ? 1 : 0 }, worlds: Array(sampled.indices)),
        least: Threshold.converged)
    ]
  }

  private static func failures(_ worlds: [FittedWorld]) -> [CheckLine] {
    [
      CheckLine(
        "failed_fits", "fits that failed", Double(worlds.count { $0.failure != nil }), most: 0)
    ]
  }
}
