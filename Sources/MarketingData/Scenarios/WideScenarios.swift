import Findings
import Wording

/// A table with a row for each split and a column for each channel.
struct WideScenarios {
  var cells: ScenarioCells
  var names: ChannelLookup
  var layout: ScenarioLayout

  /// The splits in their order; what is wrong is among the findings.
  func read(_ findings: inout FindingList) -> [WrittenSplit] {
    let table = cells.table
    let columns = columns(&findings)
    let missing = names.channels.filter { name in !columns.contains { $0.channel == name } }
    if !missing.isEmpty {
      report(
        "data.scenario-missing-channel",
        "The table says nothing of \(missing.joined(separator: ", ")).", nil,
        fix: "Add a column for each channel, with 0 where nothing is to be spent.", &findings)
    }
    let money = columns.map { cells.money($0.column, &findings) }
    var splits: [(name: String, row: Int)] = []
    for row in 0..<table.rowCount {
      if let name = name(row, splits, &findings) { splits.append((name, row)) }
    }
    return splits.map { split in
      var spends: [String: Double] = [:]
      for (place, column) in columns.enumerated() {
        spends[column.channel] = money[place]?[split.row] ?? 0
      }
      return WrittenSplit(name: split.name, spends: spends)
    }
  }

  /// The column of each channel.
  private func columns(_ findings: inout FindingList) -> [(channel: String, column: Int)] {
    var columns: [(channel: String, column: Int)] = []
    for (column, header) in cells.table.header.enumerated() where column != layout.scenario {
      guard let channel = names.channel(header) else {
        report(
          "data.scenario-unknown-channel", "The model has no channel \(quoted(header)).", header,
          fix: names.fix(header), &findings)
        continue
      }
      if let earlier = columns.first(where: { $0.channel == channel }) {
        report(
          "data.scenario-channel-twice",
          "\(channel) has two columns, the other is \(quoted(cells.table.header[earlier.column])).",
          header, fix: "Keep one of the two.", &findings)
        continue
      }
      columns.append((channel, column))
    }
    return columns
  }

  private func name(
    _ row: Int, _ earlier: [(name: String, row: Int)], _ findings: inout FindingList
  ) -> String? {
    guard let column = layout.scenario else { return cells.usualName(row) }
    let name = cells.text(row, column)
    if name.isEmpty {
      cells.add(
        "data.scenario-no-name", "The scenario's name is missing.", row, column,
        fix: "Give every row a name of its own.", &findings)
      return nil
    }
    guard let first = earlier.first(where: { $0.name == name }) else { return name }
    cells.add(
      "data.scenario-twice",
      "The scenario \(quoted(name)) comes twice, first in row \(cells.line(first.row)).", row,
      column, fix: "Give every row a name of its own.", &findings)
    return nil
  }

  private func report(
    _ code: String, _ message: Phrase, _ column: String?, fix: Phrase,
    _ findings: inout FindingList
  ) {
    findings.add(
      Finding(
        .error, code: code, message, at: Place(file: cells.table.file, row: 1, column: column),
        fix: fix))
  }
}
