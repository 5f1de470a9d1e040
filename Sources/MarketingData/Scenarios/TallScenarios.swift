import Findings

/// A table with a row for each channel of each split.
struct TallScenarios {
  var cells: ScenarioCells
  var names: ChannelLookup
  var layout: ScenarioLayout
  /// The column of channel names.
  var channel: Int

  /// The splits in the order of their first rows; what is wrong is among the findings.
  func read(_ findings: inout FindingList) -> [WrittenSplit] {
    let table = cells.table
    guard let spend = layout.spend else {
      findings.add(
        Finding(
          .error, code: "data.scenario-no-spend", "The table says nothing of money.",
          at: Place(file: table.file, row: 1, column: "spend"),
          fix: "Add a column \"spend\" with the money for each channel over the plan window."))
      return []
    }
    let money = cells.money(spend, &findings)
    var splits: [Draft] = []
    for row in 0..<table.rowCount {
      guard let name = scenario(row, &findings), let known = knownChannel(row, &findings) else {
        continue
      }
      let place = splits.firstIndex { $0.name == name } ?? splits.count
      if place == splits.count { splits.append(Draft(name: name, row: row)) }
      if let earlier = splits[place].rows[known] {
        cells.add(
          "data.scenario-channel-twice",
          "\(known) comes twice in \(quoted(name)), first in row \(cells.line(earlier)).", row,
          channel, fix: "Keep one of the two rows.", &findings)
        continue
      }
      splits[place].rows[known] = row
      splits[place].spends[known] = money?[row] ?? 0
    }
    for split in splits { reportMissing(split, &findings) }
    return splits.map { WrittenSplit(name: $0.name, spends: $0.spends) }
  }

  private struct Draft {
    var name: String
    /// Its first row.
    var row: Int
    /// The row of each channel.
    var rows: [String: Int] = [:]
    var spends: [String: Double] = [:]
  }

  private func scenario(_ row: Int, _ findings: inout FindingList) -> String? {
    guard let column = layout.scenario else { return DatasetBuilder.name(of: cells.table.file) }
    let name = cells.text(row, column)
    guard name.isEmpty else { return name }
    cells.add(
      "data.scenario-no-name", "The scenario's name is missing.", row, column,
      fix: "Write the name in every row of the scenario.", &findings)
    return nil
  }

  private func knownChannel(_ row: Int, _ findings: inout FindingList) -> String? {
    let text = cells.text(row, channel)
    if let known = names.channel(text) { return known }
    cells.add(
      "data.scenario-unknown-channel",
      text.isEmpty ? "The channel is missing." : "The model has no channel \(quoted(text)).", row,
      channel, fix: names.fix(text), &findings)
    return nil
  }

  private func reportMissing(_ split: Draft, _ findings: inout FindingList) {
    let missing = names.channels.filter { split.rows[$0] == nil }
    guard !missing.isEmpty else { return }
    findings.add(
      Finding(
        .error, code: "data.scenario-missing-channel",
        "The scenario \(quoted(split.name)) says nothing of \(missing.joined(separator: ", ")).",
        at: Place(
          file: cells.table.file, row: cells.line(split.row), column: cells.table.header[channel]),
        fix: "Add a row for each channel, with 0 where nothing is to be spent."))
  }
}
