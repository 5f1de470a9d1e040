import Budgeting
import Calendars
import MarketingData
import MediaMix
import Statistics

/// What this report says otherwise than the one before it, and what came of what that one recommended.
public struct SinceReport: Codable, Sendable, Equatable {
  /// How sure one must be to call a difference more than noise: the level of the bounds of every move.
  public var level = EstimateMove.level
  /// Data of the earlier report.
  public var start: CivilDate
  public var end: CivilDate
  /// Its model: `bayes` or `ridge`.
  public var method: String?
  /// Whether it was made from the same data.
  public var sameData: Bool
  public var grade: GradeMove?
  /// Channels that both know, in the data's order.
  public var channels: [ChannelMove]
  /// What media brought in the earlier report's last year, as it said and as this one does; `nil` where the data do not
  /// hold those periods.
  public var restated: Restatement?
  /// `nil` where it had no plan, and where too little has come since.
  public var plan: PlanKept?

  /// The grade, and checks whose verdict is another.
  public struct GradeMove: Codable, Sendable, Equatable {
    public var earlier: String
    public var current: String
    public var earlierScore: Double?
    public var currentScore: Double
    public var checks: [CheckMove]
  }

  public struct CheckMove: Codable, Sendable, Equatable {
    public var check: String
    public var label: String
    public var earlier: Verdict
    public var current: Verdict
  }

  /// One channel over all periods of each report.
  public struct ChannelMove: Codable, Sendable, Equatable {
    public var channel: String
    public var roi: EstimateMove?
    public var marginalRoi: EstimateMove?
    /// Its part of what media brought.
    public var earlierShare: Double?
    public var currentShare: Double?
    public var shareDifference: Double?
  }

  /// The same periods, told by two models.
  public struct Restatement: Codable, Sendable, Equatable {
    public var start: CivilDate
    public var end: CivilDate
    /// What media brought.
    public var move: EstimateMove
  }
}

extension Evidence {
  /// The comparison with the report before; `nil` without one.
  func since(_ grade: Grade) -> SinceReport? {
    guard let previous else { return nil }
    let before = previous.interval
    let now = analysis.fit.interval
    func move(_ earlier: EarlierReport.Range?, _ current: Estimate?) -> EstimateMove? {
      guard let earlier, let current else { return nil }
      return EstimateMove(from: earlier, at: before, to: EarlierReport.Range(current), at: now)
    }
    let shares = SinceReport.shares(analysis)
    return SinceReport(
      start: previous.period.start, end: previous.period.end, method: previous.model?.method,
      sameData: previous.period.end == analysis.dataset.lastDay
        && previous.period.start == analysis.dataset.starts.first
        && previous.outcome.total == total,
      grade: previous.grade.map { SinceReport.grade($0, grade) },
      channels: channels.indices.compactMap { index in
        guard let earlier = previous.channel(channels[index].name) else { return nil }
        let share = (previous.attribution?.shares[earlier.name], shares?[index])
        return SinceReport.ChannelMove(
          channel: earlier.name, roi: move(earlier.roi, channels[index].whole.roi),
          marginalRoi: move(earlier.marginalRoi, channels[index].recent.marginalROI),
          earlierShare: share.0, currentShare: share.1,
          shareDifference: share.0.flatMap { before in share.1.map { $0 - before } })
      },
      restated: restated(previous),
      plan: PlanKept(previous, analysis.dataset))
  }

  private func restated(_ previous: EarlierReport) -> SinceReport.Restatement? {
    guard let recent = previous.media?.recent,
      let periods = previous.recentPeriods(in: analysis.dataset),
      let span = analysis.spans.first(where: { $0.periods == periods }),
      let first = span.channels.first
    else { return nil }
    let draws = span.channels.dropFirst().reduce(first.draws) { sum, channel in
      zip(sum, channel.draws).map { $0 + $1 }
    }
    let current = Estimate(draws: draws, interval: analysis.fit.interval)
    return SinceReport.Restatement(
      start: recent.start, end: recent.end,
      move: EstimateMove(
        from: recent.contribution, at: previous.interval, to: EarlierReport.Range(current),
        at: analysis.fit.interval))
  }
}

extension SinceReport {
  /// Each channel's part of what media brought, of means; `nil` where media brought nothing.
  fileprivate static func shares(_ analysis: Analysis) -> [Double]? {
    let means = analysis.channels.map(\.whole.contribution.mean)
    let sum = Summation.sum(means)
    return sum > 0 ? means.map { $0 / sum } : nil
  }

  fileprivate static func grade(_ earlier: EarlierReport.Grade, _ current: Grade) -> GradeMove {
    GradeMove(
      earlier: earlier.letter, current: current.letter, earlierScore: earlier.score,
      currentScore: current.score,
      checks: current.reasons.compactMap { reason in
        guard let before = earlier.check(reason.check).flatMap({ Verdict(rawValue: $0.verdict) }),
          before != reason.verdict
        else { return nil }
        return CheckMove(
          check: reason.check, label: reason.label, earlier: before, current: reason.verdict)
      })
  }
}

extension EarlierReport {
  /// The periods of its last year, where the data hold exactly those.
  public func recentPeriods(in dataset: Dataset) -> Swift.Range<Int>? {
    guard let recent = media?.recent, let first = dataset.starts.firstIndex(of: recent.start),
      let last = dataset.starts.indices.first(where: {
        dataset.frequency.lastDay(from: dataset.starts[$0]) == recent.end
      }), first <= last
    else { return nil }
    return first..<last + 1
  }
}
