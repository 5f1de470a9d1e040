import Calendars
import Findings
import MarketingData
import Settings
import Wording

/// The recent periods of a monitoring report, and those they are measured by.
public struct MonitoredWindows: Sendable, Equatable {
  public var recent: Range<Int>
  public var baseline: Range<Int>
  public var kind: BaselineKind

  /// The windows that the settings ask for.
  ///
  /// - Throws: where the data do not hold them.
  public static func choose(
    _ dataset: Dataset, _ settings: MonitoringSettings
  ) throws(Unusable) -> MonitoredWindows {
    let year = dataset.frequency.comparableYear
    let length = settings.recent ?? year / 4
    let count = dataset.count
    guard count >= 2 * length else {
      throw problem(
        "short",
        "A monitoring report compares the last \(length) periods with earlier ones, and the data have only \(count) periods.",
        column: "report.monitoring.recent",
        fix: "Set report.monitoring.recent to at most \(max(count / 2, 1)), or add earlier periods."
      )
    }
    let recent = count - length..<count
    func windows(_ baseline: Range<Int>, _ kind: BaselineKind) -> MonitoredWindows {
      MonitoredWindows(recent: recent, baseline: baseline, kind: kind)
    }
    switch settings.baseline {
    case nil:
      return count >= length + year && length <= year
        ? windows(recent.lowerBound - year..<recent.upperBound - year, .yearAgo)
        : windows(max(0, recent.lowerBound - year)..<recent.lowerBound, .before)
    case .yearAgo:
      guard count >= length + year, length <= year else {
        throw missing("the same periods a year before", dataset)
      }
      return windows(recent.lowerBound - year..<recent.upperBound - year, .yearAgo)
    case .precedingYear:
      guard recent.lowerBound >= year else {
        throw missing("a year before the last \(length) periods", dataset)
      }
      return windows(recent.lowerBound - year..<recent.lowerBound, .precedingYear)
    case .days(let first, let last):
      let inside = dataset.starts.indices.filter { index in
        let start = dataset.starts[index]
        let days = dataset.frequency.next(after: start).dayNumber - start.dayNumber
        return (first...last).contains(start.adding(days: days / 2))
      }
      guard let from = inside.first, let until = inside.last else {
        throw missing("any period from \(first) to \(last)", dataset)
      }
      guard until < recent.lowerBound else {
        throw problem(
          "overlap",
          "The baseline from \(first) to \(last) reaches into the recent periods, which start on \(dataset.starts[recent.lowerBound]).",
          column: "report.monitoring.baseline",
          fix: "End it on \(dataset.starts[recent.lowerBound].adding(days: -1)) or earlier.")
      }
      return windows(from..<until + 1, .days)
    }
  }

  private static func missing(_ what: String, _ dataset: Dataset) -> Unusable {
    problem(
      "absent",
      "report.monitoring.baseline asks for \(what), which the data from \(dataset.starts[0]) to \(dataset.lastDay) do not hold.",
      column: "report.monitoring.baseline",
      fix: "Remove report.monitoring.baseline to compare with what there is, or choose other days.")
  }

  private static func problem(
    _ code: String, _ message: Phrase, column: String, fix: Phrase
  ) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "monitoring.\(code)", message, at: Place(column: column), fix: fix))
  }
}

/// Which periods a baseline is.
public enum BaselineKind: String, Codable, Sendable, CaseIterable {
  case yearAgo = "year_ago"
  case precedingYear = "preceding_year"
  case days
  /// What there is before the recent window, where the data do not reach back a year before it.
  case before
}
