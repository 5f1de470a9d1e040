import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The model beside its neighbours, by their error on periods they had not seen; `nil` where none was compared.
  var specificationsTable: Table? {
    guard summary.specifications.count > 1 else { return nil }
    return Table(
      title: "The model beside its neighbours",
      subtitle:
        "Mean squared error on blocks of \(periodName)s held out in turn, as a share of the outcome’s variance; smallest first\(summary.model.method == .bayes ? "; every one fitted by ridge" : "")",
      columns: [
        TableColumn("Specification"), TableColumn("Trend"),
        TableColumn("Yearly waves", .trailing), TableColumn("Parameters", .trailing),
        TableColumn("Error", .trailing), TableColumn("Standard error", .trailing),
        TableColumn("Beyond the chosen", .trailing), TableColumn("Standard error", .trailing),
      ],
      rows: specificationsByLoss.map { block in
        TableRow([
          TableCell(
            block.label, tone: block.chosen ? .strong : .plain, mark: block.chosen ? .pass : nil),
          TableCell(Words.sentence(block.trend)), TableCell(style.grouped(block.harmonics)),
          TableCell(style.grouped(block.parameters)),
          TableCell(style.percent(block.loss, places: 2), tone: .strong),
          TableCell(style.percent(block.standardError, places: 2)),
          TableCell(
            block.chosen ? "chosen" : style.percent(block.difference, places: 2, signed: true)),
          TableCell(block.chosen ? "" : style.percent(block.differenceError, places: 2)),
        ])
      })
  }

  /// Smallest error first.
  var specificationsByLoss: [SpecificationBlock] {
    summary.specifications.enumerated()
      .sorted { ($0.element.loss, $0.offset) < ($1.element.loss, $1.offset) }
      .map(\.element)
  }
}
