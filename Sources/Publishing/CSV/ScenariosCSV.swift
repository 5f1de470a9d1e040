import Summary

/// `scenarios.csv`: a row per scenario, the current and the recommended split first; the last columns hold each channel's
/// spend.
package enum ScenariosCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    let scenarios = summary.optimization?.scenarios ?? []
    let channels = scenarios.first?.spends.map(\.channel) ?? []
    var columns = ["scenario", "kind", "optimised", "spend"]
    for name in ["response", "roi", "gain", "profit_gain"] {
      columns += [name, "\(name)_lower", "\(name)_upper"]
    }
    columns += ["probability_of_gain", "probability_of_profit", "extrapolated", "note"]
    var table = CSVTable(columns: columns + channels.map { "spend: \($0)" })
    for scenario in scenarios {
      var row: [CSVTable.Cell] = [
        .text(scenario.name), .text(scenario.kind.rawValue), .flag(scenario.isOptimised),
        .number(scenario.position.spend),
      ]
      let estimates = [
        scenario.position.response, scenario.position.roi, scenario.gain, scenario.profitGain,
      ]
      row += estimates.flatMap { [.init($0?.mean), .init($0?.lower), .init($0?.upper)] }
      row += [
        .number(scenario.probabilityOfGain), .init(scenario.probabilityOfProfit),
        .text(scenario.extrapolated.joined(separator: ", ")),
        scenario.note.map { .text($0) } ?? .none,
      ]
      table.rows.append(row + scenario.spends.map { .number($0.spend) })
    }
    return table
  }
}
