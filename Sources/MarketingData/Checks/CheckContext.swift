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

  /// Checks of single cells, in the order in which they are told; what one finds is set right for the next.
  private static let cellChecks: [@Sendable (ExaminedData, CheckContext) -> [CellFault]] = [
    TotalGeo.faults, RepeatedRow.faults, StuckValues.faults, TotalsRow.faults,
    MismatchedExposure.faults, SwappedValues.faults,
    UnitSlip.faults,
    NegativeOutcome.faults,
    ZeroOutcome.faults, PartialPeriod.faults,
    CostPerExposure.faults, OutlyingValue.faults,
  ]

  /// Checks of whole series, in the order in which they are told.
  private static let checks: [@Sendable (Dataset, CheckContext) -> [Finding]] = [
    ConstantOutcome.findings, SilentChannel.findings, ConstantChannel.findings,
    NearlyConstantChannel.findings, MoreColumnsThanRows.findings, FewPeriodsPerParameter.findings,
    ImplausibleSpend.findings, SpendShare.findings, SparseChannel.findings, LateChannel.findings,
    UnfinishedSpend.findings, LevelShift.findings, OutcomeCopy.findings, IdenticalColumns.findings,
    SumColumn.findings, CorrelatedSeries.findings, InflatedVariance.findings,
    FollowedDemand.findings, FollowedOutcome.findings, SeasonalSpend.findings,
    OutlyingOutcome.findings, SeasonAndTrend.findings, WanderingOutcome.findings,
  ]

  /// Whether there are enough periods, which can be told without an outcome.
  func checkPeriods(_ findings: inout FindingList) {
    findings.add(TooFewPeriods.findings(self))
  }

  func check(_ dataset: Dataset, _ findings: inout FindingList) {
    // Sums over rows that stand in the wrong period would only look like further faults.
    guard !findings.haveMisplacedRows else { return }
    var data = ExaminedData(dataset)
    let known = findings.cells
    for check in Self.cellChecks {
      let faults = check(data, self)
      // A cell that reading remarked on is not told again by its value.
      findings.add(CellFault.findings(faults.filter { !known.contains($0.finding.place.cell) }))
      for fault in faults { data.repair(fault.cells) }
    }
    for check in Self.checks { findings.add(check(data.national, self)) }
  }

  /// Which series tell each other.
  func redundancy(_ dataset: Dataset) -> Redundancy { Redundancy(dataset) }
}
