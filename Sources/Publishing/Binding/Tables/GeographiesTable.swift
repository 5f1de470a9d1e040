import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The most channels that have a column each; all are in `channel_performance.csv`.
  private static let mostChannels = 5

  /// What the largest channels returned in each geography; `nil` for a national fit.
  var geographiesTable: Table? {
    guard let geos = summary.geos, !geos.isEmpty else { return nil }
    let outcome = style.outcomeUnit(for: geos.map(\.outcome))
    let channels = Array(
      summary.channels.sorted { $0.contribution.mean > $1.contribution.mean }
        .prefix(Self.mostChannels).map(\.name))
    return Table(
      columns: [
        TableColumn(say("Geography")), TableColumn(heading(say("Outcome"), outcome), .trailing),
      ]
        + channels.map { TableColumn(say("ROI, \($0)"), .trailing) },
      rows: geos.map { geo in
        TableRow(
          [TableCell(geo.name), TableCell(outcome.format(geo.outcome))]
            + channels.map { name in
              TableCell(ratio(geo.channels.first { $0.name == name }?.roi))
            })
      },
      note: say("Means over draws. Intervals, and every channel, are in channel_performance.csv."))
  }
}
