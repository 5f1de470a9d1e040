import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The most channels that have a row each.
  private static let mostMoves = 14

  /// Each channel's return then and now, the largest difference first; `nil` without an earlier report.
  var sinceReportTable: Table? {
    guard let since = summary.sinceReport else { return nil }
    let moves = since.channels.compactMap { channel in
      channel.roi.map { (channel: channel, move: $0) }
    }.sorted { abs($0.move.difference) > abs($1.move.difference) }.prefix(Self.mostMoves)
    guard !moves.isEmpty else { return nil }
    return Table(
      columns: [
        TableColumn(style.say("Channel")), TableColumn(style.say("ROI, last report"), .trailing),
        TableColumn(style.say("ROI now"), .trailing),
        TableColumn(style.say("Difference"), .trailing),
        TableColumn(style.say("\(style.level(since.level)) interval"), .trailing),
        TableColumn(style.say("Share of media’s effect, change"), .trailing),
        TableColumn(style.say("Verdict")),
      ],
      rows: moves.map { channel, move in
        TableRow([
          .channel(key(channel.channel)), TableCell(style.ratio(move.earlier)),
          TableCell(style.ratio(move.now)),
          TableCell(style.decimal(move.difference, places: 2, signed: true), tone: .strong),
          TableCell(range(move)),
          TableCell(channel.shareDifference.map { style.points($0) } ?? NumberStyle.missing),
          move.beyondNoise
            ? TableCell(style.say("Beyond noise"), tone: .strong)
            : TableCell(style.say("Within noise"), tone: .muted),
        ])
      })
  }

  /// Where money went against where the last plan wanted it; `nil` where there was none to keep.
  var planKeptTable: Table? {
    guard let plan = summary.sinceReport?.plan else { return nil }
    return Table(
      columns: [
        TableColumn(style.say("Channel")), TableColumn(style.say("Share before"), .trailing),
        TableColumn(style.say("Recommended"), .trailing),
        TableColumn(style.say("Actual"), .trailing),
        TableColumn(style.say("Actual less recommended"), .trailing),
      ],
      rows: plan.channels.map { channel in
        TableRow([
          .channel(key(channel.channel)), TableCell(style.percent(channel.earlierShare)),
          TableCell(style.percent(channel.recommendedShare)),
          TableCell(style.percent(channel.actualShare), tone: .strong),
          TableCell(style.points(channel.difference)),
        ])
      })
  }

  private func range(_ move: EstimateMoveBlock) -> String {
    let bounds = [move.lower, move.upper].map { style.decimal($0, places: 2, signed: true) }
    return style.say("\(bounds[0]) to \(bounds[1])")
  }
}
