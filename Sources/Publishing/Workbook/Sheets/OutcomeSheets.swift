import Spreadsheets
import Summary

extension WorkbookBinding {

  /// What the outcome was made of; the parts sum to its total.
  var driversSheet: Sheet {
    let parts = [summary.baseline] + summary.components
    var rows: [[SheetCell]] = parts.enumerated().map { index, part in
      [.text(part.label), .text(index == 0 ? say("Baseline") : say("Component"))]
        + cells(part.contribution) + [.number(part.share)]
    }
    rows += channels.map {
      [.text($0.name), .text(say("Channel"))] + cells($0.contribution) + [
        .number($0.contributionShare)
      ]
    }
    rows.append([
      .text(say("Unexplained")), .text(say("Residual")), .number(summary.unexplained), .none, .none,
      .number(summary.unexplainedShare),
    ])
    rows.append([
      .text(say("Total \(summary.outcome.name)")), .none, .number(summary.outcome.total), .none,
      .none,
      .none,
    ])
    let format = outcome([summary.outcome.total])
    return Sheet(
      name: names.drivers, about: say("What the outcome was made of, over all periods"),
      content: .table(
        SheetTable(
          columns: [.init(say("Cause")), .init(say("Kind"))] + columns(say("Contribution"), format)
            + [.init(say("Share of outcome"), .percent)],
          rows: rows, hasTotal: true)))
  }

  /// A row per period: the numbers of `decomposition.csv`.
  var decompositionSheet: Sheet {
    let series = summary.series
    let format = outcome(series.actual)
    let titles = [
      say("Actual"), say("Expected"), lower(say("Expected")), upper(say("Expected")),
    ]
    let parts = DecompositionOrder.parts(self)
    return Sheet(
      name: names.decomposition, about: say("What each period’s outcome was made of"),
      content: .table(
        SheetTable(
          columns: [.init(say("First day"), .date)]
            + (titles + parts.map(\.label) + [say("Residual")]).map { .init($0, format) }
            + [.init(say("First day, in words"))],
          rows: series.starts.indices.map { period in
            [
              .date(series.starts[period]), .number(series.actual[period]),
              .number(series.expected[period]), .number(series.lower[period]),
              .number(series.upper[period]),
            ] + parts.map { .number($0.values[period]) } + [
              .number(series.residual[period]), .text(style.day(series.starts[period])),
            ]
          })))
  }
}

/// The parts of the decomposition in the order they are stacked.
enum DecompositionOrder {
  /// Columns before the parts: the day, actual, expected and its bounds.
  static let leading = 5

  /// The column of days in words: a chart of days as such would leave room for those between two periods.
  static func words(_ binding: WorkbookBinding) -> Int {
    leading + binding.summary.series.parts.count + 1
  }

  /// Baseline, components, then channels from the largest to the smallest.
  static func parts(_ binding: WorkbookBinding) -> [SeriesPart] {
    let parts = binding.summary.series.parts
    let order = Dictionary(
      binding.channels.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let channels = parts.filter { $0.kind == .channel }
      .sorted { (order[$0.name] ?? .max, $0.name) < (order[$1.name] ?? .max, $1.name) }
    return parts.filter { $0.kind == .baseline } + parts.filter { $0.kind == .component } + channels
  }
}
