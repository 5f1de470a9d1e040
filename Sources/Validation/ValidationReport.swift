import Settings
import Statistics

/// Everything a validation found: the scorecard, the groups behind it, and every single fit.
public struct ValidationReport: Codable, Sendable, Equatable {
  /// Version of the layout.
  public var schemaVersion = "1.0"
  /// Version of the program.
  public var version: String
  public var method: FitMethod
  public var preset: ModelPreset?
  /// `random`, or the name of a kind of business.
  public var scenario: String
  public var seed: UInt64
  public var replicates: Int
  public var lines: [CheckLine]
  public var groups: [GroupScore]
  /// `nil` where no plans were asked for.
  public var plans: PlanReport?
  /// `nil` where it was not asked for.
  public var calibration: RankStudy.Result?
  /// Counts of the true contributions' ranks in tenths of the posterior, over channels with an effect.
  public var ranks: [Int]
  /// Median and largest processor seconds per fit; `nil` in a reproducible run.
  public var medianSeconds: Double?
  public var mostSeconds: Double?
  public var worlds: [FittedWorld]

  public init(
    version: String, settings: ModelSettings, scenario: String, seed: UInt64,
    worlds: [FittedWorld], calibration: RankStudy.Result?
  ) {
    self.version = version
    method = settings.method
    preset = settings.method == .bayes ? settings.bayes.preset : nil
    self.scenario = scenario
    self.seed = seed
    replicates = worlds.count
    groups = Grouping.scores(worlds)
    lines = Scorecard.lines(worlds: worlds, groups: groups, calibration: calibration)
    plans = PlanReport(worlds)
    self.calibration = calibration
    ranks = [Int](repeating: 0, count: 10)
    for channel in worlds.flatMap(\.channels) where !channel.isIdle {
      ranks[min(9, Int(channel.contribution.rank * 10))] += 1
    }
    let seconds = worlds.compactMap(\.seconds)
    medianSeconds = seconds.isEmpty ? nil : Quantile.median(of: seconds)
    mostSeconds = seconds.max()
    self.worlds = worlds
  }

  /// Whether a line failed beyond what chance explains.
  public var hasFailed: Bool { lines.contains { $0.verdict == .fail } }
}
