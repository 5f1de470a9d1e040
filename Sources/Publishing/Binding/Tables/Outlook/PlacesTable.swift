import Documents
import Summary

extension SummaryBinding {
  /// The largest moves that have a row each; all are in `geo_allocation.csv`.
  private static let mostMoves = 16

  /// The plan by geography, the largest moves first; `nil` for a national fit.
  var placesTable: Table? {
    guard let rows = summary.optimization?.geos, !rows.isEmpty else { return nil }
    let largest = rows.sorted {
      abs($0.recommended - $0.current) > abs($1.recommended - $1.current)
    }
    .prefix(Self.mostMoves)
    let money = style.unit(for: largest.flatMap { [$0.current, $0.recommended] })
    let gains = style.outcomeUnit(for: largest.map(\.gain.mean))
    return Table(
      columns: [
        TableColumn(say("Geography")), TableColumn(say("Channel")),
        TableColumn(heading(nowLabel, money), .trailing), TableColumn(say("Plan"), .trailing),
        TableColumn(say("Change"), .trailing),
        TableColumn(heading(say("Effect"), gains), .trailing),
        TableColumn(style.interval(level), .trailing),
      ],
      rows: largest.map { row in
        TableRow([
          TableCell(row.geo), .channel(key(row.channel)), TableCell(money.format(row.current)),
          TableCell(money.format(row.recommended), tone: .strong),
          TableCell(money.format(row.recommended - row.current, signed: true)),
          .gain(gains.format(row.gain.mean, signed: true), of: row.gain.mean),
          TableCell(gains.formatRange(row.gain.lower, row.gain.upper, signed: true)),
        ])
      })
  }
}
