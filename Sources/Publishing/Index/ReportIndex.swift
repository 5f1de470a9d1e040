import Calendars
import Findings

/// Many reports in the order a reader wants them, and which of them follow each other.
public struct ReportIndex: Sendable {
  /// Latest data first.
  let reports: [IndexedReport]
  /// What could not be read, in order of folder.
  let findings: [Finding]
  /// Reports of the same data at more than one time.
  let histories: [History]

  /// Reports of the same client, data and outcome, one for each end of the data, earliest first.
  struct History: Sendable {
    var reports: [IndexedReport]
  }

  private struct Kinship: Hashable {
    var client: String?
    var dataName: String?
    var outcome: String?
    var currency: String
  }

  public init(_ reports: [IndexedReport], findings: [Finding] = []) {
    self.findings = findings
    let sorted = reports.sorted { ReportIndex.comesBefore($0, $1) }
    self.reports = sorted
    var order: [Kinship] = []
    var kin: [Kinship: [IndexedReport]] = [:]
    for report in sorted.reversed() {
      let kinship = ReportIndex.kinship(report)
      if kin[kinship] == nil { order.append(kinship) }
      // Of reports on the same data, the one that is listed first stands for all.
      if kin[kinship]?.last?.end == report.end { kin[kinship]?.removeLast() }
      kin[kinship, default: []].append(report)
    }
    histories = order.reversed().compactMap { kinship in
      kin[kinship].flatMap { $0.count > 1 ? History(reports: $0) : nil }
    }
  }

  /// The locale of the latest report; `nil` where none says so.
  public var locale: String? { reports.lazy.compactMap(\.locale).first }

  /// The report before this one on the same client's same data; `nil` for the first.
  func previous(of report: IndexedReport) -> IndexedReport? {
    let kinship = ReportIndex.kinship(report)
    let history = histories.first { $0.reports.first.map(ReportIndex.kinship) == kinship }
    return history?.reports.last { $0.end < report.end }
  }

  private static func kinship(_ report: IndexedReport) -> Kinship {
    Kinship(
      client: report.client, dataName: report.dataName, outcome: report.outcome,
      currency: report.currency)
  }

  private static func comesBefore(_ left: IndexedReport, _ right: IndexedReport) -> Bool {
    if left.end != right.end { return left.end > right.end }
    let (first, second) = (left.client ?? "", right.client ?? "")
    if first != second { return first < second }
    if rank(left) != rank(right) { return rank(left) < rank(right) }
    return left.folder < right.folder
  }

  /// The report for those who decide comes first.
  private static func rank(_ report: IndexedReport) -> Int {
    ["executive", "monitoring", "optimization", "detailed"].firstIndex(of: report.type ?? "") ?? 4
  }
}
