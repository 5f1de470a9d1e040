import FoundationEssentials
import SampleSummary
import Summary
import Testing

@Suite("The summary as JSON")
struct CodingTests {
  /// Paths that other programs read; a dot descends, `#` is the first element of an array.
  static let promised = [
    "schema_version", "period.start", "period.end", "period.frequency", "period.periods",
    "outcome.name", "outcome.kind", "outcome.currency", "outcome.total", "outcome.expected_total",
    "model.method", "model.seed", "model.performance.r2_score", "model.performance.adjusted_r2",
    "model.performance.mape", "model.performance.wmape", "model.performance.rmse",
    "model.performance.mae", "model.performance.mean_actual", "model.performance.mean_predicted",
    "model.performance.holdout.r2_score", "model.performance.holdout.mape", "model.convergence",
    "model.timings.fit_seconds", "grade.letter", "grade.score", "grade.reasons.#.check",
    "grade.reasons.#.value", "grade.reasons.#.threshold", "grade.reasons.#.verdict",
    "grade.reasons.#.message", "baseline.contribution.mean", "baseline.contribution.lower",
    "baseline.contribution.upper", "baseline.share", "components.#.name",
    "components.#.contribution.mean", "unexplained", "channels.#.name", "channels.#.spend",
    "channels.#.spend_share", "channels.#.contribution.mean", "channels.#.contribution_share",
    "channels.#.roi.mean", "channels.#.roi.median", "channels.#.roi.lower", "channels.#.roi.upper",
    "channels.#.marginal_roi.mean", "channels.#.marginal_roi.median",
    "channels.#.probability_above_breakeven", "channels.#.adstock.kind",
    "channels.#.adstock.decay.mean", "channels.#.adstock.half_life", "channels.#.saturation.kind",
    "channels.#.saturation.half_saturation", "channels.#.saturation.slope",
    "channels.#.saturation.level", "channels.#.saturation.zone", "channels.#.recommendation",
    "insights.headline", "insights.top_channels", "insights.saturation_levels",
    "insights.optimization_opportunities", "insights.shifts", "insights.warnings",
    "attribution.method", "attribution.shares", "optimization.objective", "optimization.budget",
    "optimization.allocation", "optimization.current", "optimization.projected_roi",
    "optimization.projected_revenue", "optimization.gain.mean", "optimization.gain.lower",
    "optimization.gain.upper", "optimization.probability_of_gain", "findings",
  ]

  @Test("Every promised key is there")
  func promisedKeys() throws {
    let json = try JSONTree.parse(SummaryCoding.encode(SampleSummary.make(periods: 26)))
    for path in CodingTests.promised {
      #expect(json.value(at: path) != nil, "\(path)")
    }
  }

  @Test("The keys of a fit with chains are those that were promised")
  func convergenceKeys() throws {
    let summary = SampleSummary.make(posterior: SamplePosterior())
    let json = try JSONTree.parse(SummaryCoding.encode(summary))
    for key in [
      "chains", "draws", "max_rhat", "min_bulk_ess", "min_tail_ess", "divergences", "min_ebfmi",
      "warmup", "depth_hits", "gradients", "restarts", "parameters",
    ] {
      #expect(json.value(at: "model.convergence." + key) != nil, "\(key)")
    }
  }

  @Test("What does not exist is written as null, not left out")
  func nulls() throws {
    let json = try JSONTree.parse(
      SummaryCoding.encode(SampleSummary.make(periods: 26, plan: false)))
    #expect(json.value(at: "optimization") == .null)
    #expect(json.value(at: "model.convergence") == .null)
    #expect(json.value(at: "narrative.banner") == .null)
  }

  @Test(
    "Reading gives back what was written",
    arguments: [false, true], [1, 8, 40])
  func roundTrip(hostile: Bool, channels: Int) throws {
    let summary = SampleSummary.make(channels: channels, periods: 60, hostileNames: hostile)
    let bytes = try SummaryCoding.encode(summary)
    #expect(try SummaryCoding.decode(bytes) == summary)
    #expect(try SummaryCoding.encode(summary) == bytes)
  }

  @Test("Channel names used as keys are left as the user wrote them")
  func channelKeys() throws {
    let json = try JSONTree.parse(
      SummaryCoding.encode(SampleSummary.make(periods: 26, hostileNames: true)))
    guard case .object(let shares)? = json.value(at: "attribution.shares") else {
      Issue.record("attribution.shares is not an object")
      return
    }
    #expect(Set(shares.keys) == Set(SampleSummary.hostileNames))
  }

  @Test("A number that is not finite is refused rather than written")
  func notFinite() {
    var summary = SampleSummary.make()
    summary.unexplained = .nan
    #expect(throws: EncodingError.self) { try SummaryCoding.encode(summary) }
  }

  @Test("The sample's parts add up to its outcome", arguments: [1, 3, 8, 40])
  func sampleAddsUp(channels: Int) {
    let summary = SampleSummary.make(channels: channels)
    let parts =
      summary.baseline.contribution.mean
      + summary.components.reduce(0) { $0 + $1.contribution.mean }
      + summary.channels.reduce(0) { $0 + $1.contribution.mean } + summary.unexplained
    #expect(abs(parts - summary.outcome.total) <= 1e-6 * summary.outcome.total)
    #expect(abs(summary.channels.reduce(0) { $0 + $1.effectShare } - 1) < 1e-9)
    if let plan = summary.optimization {
      let spent = plan.channels.reduce(0) { $0 + $1.recommended }
      #expect(abs(spent - plan.budget) <= 1e-6 * plan.budget)
      let gains = plan.channels.reduce(0) { $0 + $1.gain.mean }
      #expect(abs(gains - plan.gain.mean) <= 1e-6 * plan.gain.mean)
    }
  }
}
