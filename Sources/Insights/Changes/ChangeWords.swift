import Calendars
import MarketingData
import MediaMix
import Wording

/// The few words that all texts about a change are made of.
package struct ChangeWords {
  package let change: PeriodChange
  let evidence: Evidence

  var style: NumberStyle { evidence.style }
  private var dataset: Dataset { evidence.analysis.dataset }

  package init?(_ evidence: Evidence) {
    guard let change = evidence.changes else { return nil }
    self.change = change
    self.evidence = evidence
  }

  // MARK: Periods

  /// `Q3 2026`, or `13 weeks to 27 Sep 2026`.
  package func label(_ span: Comparison.Span) -> String {
    if let quarter = span.quarter { return style.quarter(quarter) }
    return style.say("\(length(span)) to \(style.day(last(span)))")
  }

  var current: String { label(change.comparison.current) }
  var earlier: String { label(change.comparison.earlier) }

  package func first(_ span: Comparison.Span) -> CivilDate {
    dataset.starts[span.periods.lowerBound]
  }

  /// The last day included.
  package func last(_ span: Comparison.Span) -> CivilDate {
    dataset.frequency.lastDay(from: dataset.starts[span.periods.upperBound - 1])
  }

  func days(_ span: Comparison.Span) -> String { style.days(first(span), last(span)) }

  /// `13 weeks`
  func length(_ span: Comparison.Span) -> Phrase {
    let count = span.periods.count
    return switch dataset.frequency {
    case .daily: "\(counted: count, "day")"
    case .weekly: "\(counted: count, "week")"
    case .monthly: "\(counted: count, "month")"
    }
  }

  /// `Q3 2025: 30 Jun 2025–28 Sep 2025. Q3 2026: 29 Jun 2026–27 Sep 2026.`
  var windows: String {
    let (before, after) = (change.comparison.earlier, change.comparison.current)
    return style.say("\(earlier): \(days(before)). \(current): \(days(after)).")
  }

  // MARK: Labels

  package var exceptMedia: String { style.say("Everything except media") }
  package var baseline: String { style.say("Baseline (trend and season)") }
  package var media: String { style.say("Media") }
  package var unexplained: String { style.say("Unexplained") }
  var totalChange: String { style.say("Total change") }

  func otherCauses(_ count: Int) -> String { style.say("\(counted: count, "other cause")") }

  func otherChannels(_ count: Int) -> String {
    style.say("\(counted: count, "other channel")")
  }

  /// The label of a component that is told as one; `nil` for those whose causes have names of their own.
  func together(_ component: String) -> String? {
    ["holidays", "synergies"].contains(component) ? self.component(component) : nil
  }

  /// A component as printed.
  package func component(_ name: String) -> String {
    switch name {
    case "holidays": style.say("Holidays")
    case "synergies": style.say("Synergies")
    case "events": style.say("Events")
    case "controls": style.say("Controls")
    case "treatments": style.say("Other treatments")
    case "organic": style.say("Organic media")
    default: PlainName.of(name)
    }
  }

  // MARK: Numbers

  var total: Double { change.change }

  /// Whether the outcome changed so little that parts of the change mean nothing.
  var isFlat: Bool { abs(total) < ChangeRows.leastChange * abs(change.earlier) }

  package func share(_ value: Double) -> Double? {
    isFlat || total == 0 ? nil : value / abs(total)
  }

  /// The outcome's relative change; `nil` where there was none before.
  package var relative: Double? { change.earlier > 0 ? total / change.earlier : nil }

  /// The size of what is unexplained, of the current outcome.
  package var unexplainedShare: Double? {
    change.current > 0 ? abs(change.unexplained.change.mean) / change.current : nil
  }

  /// The bridge as it is drawn.
  package var rows: [ChangeRow] { ChangeRows(change: change, words: self).rows }

  /// Which way a change goes, where at least `Guard.sure` of the joint draws agree.
  func direction(_ cause: CauseChange) -> Direction {
    if cause.probabilityOfRise >= Guard.sure { return .up }
    return cause.probabilityOfRise <= 1 - Guard.sure ? .down : .unsure
  }

  enum Direction { case up, down, unsure }

  /// `+$2.34M (90% interval +$0.91M to +$3.73M)`
  func signed(_ estimate: Estimate) -> String { evidence.gain(estimate) }

  /// `+$2.34M (+$0.91M to +$3.73M)`: where the level was given just before.
  func shortSigned(_ estimate: Estimate) -> String {
    style.bracketed(
      style.outcome(estimate.mean, signed: true),
      style.signedOutcomeRange(estimate.lower, estimate.upper))
  }

  /// Indices of channels that surely brought more (or less), the largest change first.
  func channels(_ way: Direction) -> [Int] {
    change.channels.indices.filter {
      !change.channels[$0].isDoubted && direction(change.channels[$0].contribution) == way
    }.sorted {
      let (left, right) = (
        abs(change.channels[$0].contribution.change.mean),
        abs(change.channels[$1].contribution.change.mean)
      )
      return left == right ? $0 < $1 : left > right
    }
  }
}
