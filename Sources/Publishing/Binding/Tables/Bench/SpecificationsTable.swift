import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The model beside its neighbours, by their error on periods they had not seen; `nil` where none was compared.
  var specificationsTable: Table? {
    guard summary.specifications.count > 1 else { return nil }
    return Table(
      title: say("The model beside its neighbours"), subtitle: specificationsSubtitle,
      columns: [
        TableColumn(say("Specification")), TableColumn(say("Trend")),
        TableColumn(say("Yearly waves"), .trailing), TableColumn(say("Parameters"), .trailing),
        TableColumn(say("Prediction error"), .trailing),
        TableColumn(say("Standard error"), .trailing),
        TableColumn(say("Beyond the chosen"), .trailing),
        TableColumn(say("Standard error"), .trailing),
      ],
      rows: specificationsByLoss.map { block in
        TableRow([
          TableCell(
            block.label, tone: block.chosen ? .strong : .plain, mark: block.chosen ? .pass : nil),
          TableCell(trend(block.trend)), TableCell(style.grouped(block.harmonics)),
          TableCell(style.grouped(block.parameters)),
          TableCell(style.percent(block.loss, places: 2), tone: .strong),
          TableCell(style.percent(block.standardError, places: 2)),
          TableCell(
            block.chosen ? say("chosen") : style.percent(block.difference, places: 2, signed: true)),
          TableCell(block.chosen ? "" : style.percent(block.differenceError, places: 2)),
        ])
      })
  }

  private var specificationsSubtitle: String {
    summary.model.method == .bayes
      ? say(
        "Mean squared error on blocks of periods held out in turn, as a share of the outcome’s variance; smallest first; every one fitted by ridge"
      )
      : say(
        "Mean squared error on blocks of periods held out in turn, as a share of the outcome’s variance; smallest first"
      )
  }

  private func trend(_ kind: String) -> String {
    switch kind {
    case "none": say("None")
    case "linear": say("Linear")
    case "piecewise": say("Piecewise")
    case "drift": say("Drifting")
    default: Words.sentence(kind)
    }
  }

  /// Smallest error first.
  var specificationsByLoss: [SpecificationBlock] {
    summary.specifications.enumerated()
      .sorted { ($0.element.loss, $0.offset) < ($1.element.loss, $1.offset) }
      .map(\.element)
  }
}
