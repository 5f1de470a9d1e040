import Findings
import Statistics

/// The plan of each geography, where a plan tells them apart.
struct PlannedPanel {
  let columns: PlanColumns
  let marks: [DecimalMark]
  let history: Dataset
  let timeline: Timeline
  let panel: Panel

  /// `nil` for a plan of the whole market.
  ///
  /// A geography without a row in some period has no spend there; its controls, treatments and events are then those of the
  /// whole plan, and its demand is at its mean.
  func make(_ whole: Dataset) -> GeoPanel? {
    guard let past = history.panel, !panel.geos.isEmpty else { return nil }
    var parts: [Dataset] = []
    for (name, known) in zip(history.geos, past.data) {
      guard let part = part(name, known, whole) else { return nil }
      parts.append(part)
    }
    return GeoPanel(data: parts, populations: past.populations)
  }

  private func part(_ name: String, _ known: Dataset, _ whole: Dataset) -> Dataset? {
    let index = panel.geos.firstIndex(of: name).map(Int32.init) ?? -2
    var own = timeline
    own.periodOfRow = zip(panel.geoOfRow, timeline.periodOfRow).map { $0 == index ? $1 : -1 }
    var builder = PlanBuilder(
      columns: columns, marks: marks, history: known, timeline: own,
      panel: Panel(rows: panel.geoOfRow.count))
    // What is wrong with a column was told when the whole was read.
    var repeated = FindingList()
    guard var part = builder.build(&repeated) else { return nil }
    part.name = name
    let told = Set(own.periodOfRow)
    for period in part.starts.indices where !told.contains(Int32(period)) {
      take(&part.controls, from: whole.controls, period)
      take(&part.nonMedia, from: whole.nonMedia, period)
      take(&part.events, from: whole.events, period)
      for place in part.demand.indices {
        part.demand[place].series.values[period] = Moments.mean(known.demand[place].series.values)
      }
    }
    return part
  }

  private func take(_ own: inout [Series], from whole: [Series], _ period: Int) {
    for place in own.indices { own[place].values[period] = whole[place].values[period] }
  }
}
