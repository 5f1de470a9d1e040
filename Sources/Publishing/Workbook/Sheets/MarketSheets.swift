import Spreadsheets
import Summary
import Wording

extension WorkbookBinding {
  /// A row per geography and channel; `nil` for a national fit.
  var geographiesSheet: Sheet? {
    guard let geos = summary.geos, !geos.isEmpty else { return nil }
    let parts = geos.flatMap(\.channels)
    let order = channels.map(\.name)
    return Sheet(
      name: names.geographies, about: say("What each channel brought in each geography"),
      content: .table(
        SheetTable(
          columns: [
            .init(say("Geography")),
            .init(say("Outcome of the geography"), outcome(geos.map(\.outcome))),
            .init(say("Channel")), .init(say("Spend"), money(parts.map(\.spend))),
          ] + columns(say("Contribution"), outcome(parts.map(\.contribution.mean)))
            + columns(say("ROI"), .ratio),
          rows: geos.flatMap { geo in
            geo.channels.sorted {
              (order.firstIndex(of: $0.name) ?? .max) < (order.firstIndex(of: $1.name) ?? .max)
            }.map { channel in
              [
                .text(geo.name), .number(geo.outcome), .text(channel.name), .number(channel.spend),
              ] + cells(channel.contribution) + cells(channel.roi)
            }
          })))
  }

  /// How each channel's effect spreads over the periods after the spend.
  var carryOverSheet: Sheet {
    let longest = channels.map(\.adstock.weights.count).max() ?? 0
    return Sheet(
      name: names.carryOver,
      about: say("Share of each channel’s effect 0, 1, 2, ... periods after the spend"),
      content: .table(
        SheetTable(
          columns: [.init(say("Periods after the spend"), .count)]
            + channels.map { .init($0.name, .percent) },
          rows: (0..<longest).map { lag in
            [.number(Double(lag))]
              + channels.map {
                $0.adstock.weights.indices.contains(lag) ? .number($0.adstock.weights[lag]) : .none
              }
          })))
  }

  /// Each lift test beside the model; `nil` where there is none.
  var experimentsSheet: Sheet? {
    let tests = summary.experiments
    guard !tests.isEmpty else { return nil }
    let lift = outcome(tests.map(\.lift))
    return Sheet(
      name: names.experiments,
      about: say("Lift tests beside what the model says of the same change"),
      content: .table(
        SheetTable(
          columns: [
            .init(say("Channel")), .init(say("Geography")), .init(say("First day"), .date),
            .init(say("Last day"), .date),
            .init(say("Change of spend"), money(tests.map(\.spendChange))),
            .init(say("Measured lift"), lift), .init(say("Standard error"), lift),
          ] + columns(say("Model"), lift) + [
            .init(say("Distance, standard errors"), .decimal(2)), .init(say("Agreement")),
            .init(say("In words")),
          ],
          rows: tests.map { test in
            [
              .text(test.channel), .init(test.geo), .date(test.start), .date(test.end),
              .number(test.spendChange), .number(test.lift), .number(test.standardError),
            ] + cells(test.model) + [
              .init(test.distance), .text(test.agreement.word(style)),
              .text(test.message),
            ]
          })))
  }
}
