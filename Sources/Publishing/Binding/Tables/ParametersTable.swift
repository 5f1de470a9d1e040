import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Parameters shown.
  private static let shownParameters = 5

  /// The parameters that the chains tell worst; `nil` for a fit without chains.
  var parametersTable: Table? {
    guard let found = summary.model.convergence, !found.parameters.isEmpty else { return nil }
    let worst = found.parameters.sorted {
      ($0.rhat ?? .infinity, -($0.bulkEss ?? 0), $0.name)
        > ($1.rhat ?? .infinity, -($1.bulkEss ?? 0), $1.name)
    }.prefix(Self.shownParameters)
    return Table(
      title: say("The parameters the chains tell worst"),
      subtitle: say(
        "The \(worst.count) with the largest R-hat of \(counted: found.parameters.count, "parameter"); all are in diagnostics.csv"
      ),
      columns: [
        TableColumn(say("Parameter")), TableColumn(say("Mean"), .trailing),
        TableColumn(say("Deviation"), .trailing), TableColumn(say("R-hat"), .trailing),
        TableColumn(say("Effective draws, bulk"), .trailing),
        TableColumn(say("Effective draws, tails"), .trailing),
        TableColumn(say("Error of the mean / deviation"), .trailing),
      ],
      rows: worst.map { parameter in
        TableRow([
          TableCell(parameter.name), TableCell(figures(parameter.mean)),
          TableCell(figures(parameter.deviation)),
          TableCell(written(parameter.rhat) { style.decimal($0, places: 3) }),
          TableCell(written(parameter.bulkEss) { style.grouped($0) }),
          TableCell(written(parameter.tailEss) { style.grouped($0) }),
          TableCell(written(parameter.meanError) { style.percent($0) }),
        ])
      })
  }

  /// About three figures.
  func figures(_ value: Double?) -> String {
    written(value) { value in
      if value == value.rounded(), abs(value) < 1e9 { return style.grouped(value) }
      return switch abs(value) {
      case ..<1: style.decimal(value, places: 3)
      case ..<10: style.decimal(value, places: 2)
      case ..<100: style.decimal(value, places: 1)
      default: style.grouped(value)
      }
    }
  }

  private func written(_ value: Double?, _ text: (Double) -> String) -> String {
    value.map(text) ?? NumberStyle.missing
  }
}
