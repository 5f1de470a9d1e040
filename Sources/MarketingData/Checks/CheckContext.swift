import Calendars
import Findings
import Settings

/// What a check may ask about the data beside the data: where things stand in the file.
struct CheckContext {
  let file: String
  let table: Table
  let timeline: Timeline
  let panel: Panel
  let detection: Detection
  let limits: SearchSettings

  /// Checks of a whole data set, in the order in which they are told.
  private static let checks: [@Sendable (Dataset, CheckContext) -> [Finding]] = [
    ConstantOutcome.findings, NegativeOutcome.findings, SilentChannel.findings,
    ConstantChannel.findings, MoreColumnsThanRows.findings, ImplausibleSpend.findings,
    SparseChannel.findings, LateChannel.findings, MismatchedExposure.findings,
    CorrelatedChannels.findings, OutlyingOutcome.findings,
  ]

  /// Whether there are enough periods, which can be told without an outcome.
  func checkPeriods(_ findings: inout FindingList) {
    findings.add(TooFewPeriods.findings(self))
  }

  func check(_ dataset: Dataset, _ findings: inout FindingList) {
    for check in Self.checks { findings.add(check(dataset, self)) }
  }

  func place(_ role: Role) -> Place {
    Place(file: file, column: detection.columns.first { $0.role == role }?.name)
  }

  func place(spendOf channel: Channel) -> Place { place(.spend(channel: channel.name)) }

  /// The place of a period: its row where the data are national.
  func place(_ role: Role, period: Int) -> Place {
    var place = place(role)
    if panel.geos.count <= 1, timeline.firstRow[period] >= 0 {
      place.row = table.line(ofRow: Int(timeline.firstRow[period]))
    }
    return place
  }
}
