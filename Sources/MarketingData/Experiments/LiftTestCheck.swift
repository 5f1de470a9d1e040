import Calendars
import Findings
import Settings
import Wording

/// Whether experiments can be true of a data set: they name its channels and days and change what was spent.
public struct LiftTestCheck: Sendable {
  private let dataset: Dataset
  private let table: LiftTestTable

  /// Everything that is wrong with the tests of a file.
  public static func findings(_ table: LiftTestTable, against dataset: Dataset) -> [Finding] {
    var list = FindingList()
    let check = LiftTestCheck(dataset: dataset, table: table)
    for index in table.tests.indices { list.add(check.findings(of: index)) }
    return list.all
  }

  /// Everything that is wrong with tests of which only the file is known; their rows are counted from its header.
  public static func findings(
    _ tests: [LiftTest], file: String, against dataset: Dataset
  ) -> [Finding] {
    let rows = tests.indices.map { $0 + 2 }
    return findings(LiftTestTable(tests: tests, file: file, rows: rows), against: dataset)
  }

  private func findings(of index: Int) -> [Finding] {
    let test = table.tests[index]
    let hasWindow = test.start <= test.end
    return [
      channel(test, index), geo(test, index), window(test, index), standardError(test, index),
      noChange(test, index), hasWindow ? overspent(test, index) : nil, sign(test, index),
    ].compactMap { $0 }
  }

  private func channel(_ test: LiftTest, _ index: Int) -> Finding? {
    let known = dataset.channels.map(\.name)
    guard !known.contains(test.channel) else { return nil }
    let nearest = Suggestion.sentence(for: test.channel, among: known)
    return Finding(
      .error, code: "lift.unknown-channel",
      "The data have no channel \(quoted(test.channel)).",
      at: place(index, .channel, test.channel),
      fix: nearest ?? list("The channels are", known))
  }

  private func geo(_ test: LiftTest, _ index: Int) -> Finding? {
    guard let geo = test.geo, !dataset.geos.contains(geo) else { return nil }
    let nearest = Suggestion.sentence(for: geo, among: dataset.geos)
    return Finding(
      .error, code: "lift.unknown-geo",
      dataset.geos.isEmpty
        ? "The test is of the geography \(quoted(geo)), but the data have no geographies."
        : "The data have no geography \(quoted(geo)).",
      at: place(index, .geo, geo),
      fix: dataset.geos.isEmpty
        ? "Name the column of geographies (`data.geo`), or scale the test to the whole market."
        : nearest ?? list("The geographies are", dataset.geos))
  }

  private func window(_ test: LiftTest, _ index: Int) -> Finding? {
    if test.end < test.start {
      return Finding(
        .error, code: "lift.ends-before-start",
        "The test ends on \(test.end), before it starts on \(test.start).",
        at: place(index, .end, test.end.description), fix: "Correct the dates.")
    }
    guard let first = dataset.starts.first, test.start < first || test.end > dataset.lastDay else {
      return nil
    }
    return Finding(
      .error, code: "lift.outside-data",
      "The test runs from \(test.start) to \(test.end), the data from \(first) to \(dataset.lastDay).",
      at: place(index, test.start < first ? .start : .end, test.start.description),
      fix: "Add the periods to the data, or remove the test.")
  }

  private func standardError(_ test: LiftTest, _ index: Int) -> Finding? {
    guard test.standardError <= 0 else { return nil }
    return Finding(
      .error, code: "lift.standard-error", "A standard error must be above 0.",
      at: place(index, .standardError, "\(test.standardError)"),
      fix: "Write the standard error of the lift; a 95 % interval is 3.92 of them wide.")
  }

  private func noChange(_ test: LiftTest, _ index: Int) -> Finding? {
    guard test.spendChange == 0 else { return nil }
    return Finding(
      .error, code: "lift.no-change", "The test changed nothing: its change of spend is 0.",
      at: place(index, .spendChange, "0"),
      fix: "Write the money spent more (or, with a minus, less) because of the test.")
  }

  /// Without the change, spend would have been negative.
  private func overspent(_ test: LiftTest, _ index: Int) -> Finding? {
    guard test.spendChange > 0, let spend = spend(in: test) else { return nil }
    // Files round to cents, and reports to more than that.
    guard test.spendChange > spend * 1.001 + 0.01 else { return nil }
    return Finding(
      .error, code: "lift.change-above-spend",
      "The change of spend is \(rounded(test.spendChange)), but the channel \(quoted(test.channel)) spent only \(rounded(spend)) in those periods.",
      at: place(index, .spendChange, "\(test.spendChange)"),
      fix: "Write the total change in the data's currency; it is part of the spend in the data.")
  }

  /// All that the channel spent in the periods that the test touches; `nil` where that is not in the data.
  private func spend(in test: LiftTest) -> Double? {
    let data: Dataset
    if let geo = test.geo {
      guard let index = dataset.geos.firstIndex(of: geo), let panel = dataset.panel,
        panel.data.indices.contains(index)
      else { return nil }
      data = panel.data[index]
    } else {
      data = dataset
    }
    guard let channel = data.channels.first(where: { $0.name == test.channel }) else { return nil }
    let periods = data.starts.indices.filter { period in
      data.starts[period] <= test.end
        && data.frequency.lastDay(from: data.starts[period]) >= test.start
    }
    return periods.isEmpty ? nil : periods.reduce(0) { $0 + channel.spend[$1] }
  }

  private func sign(_ test: LiftTest, _ index: Int) -> Finding? {
    guard test.spendChange * test.lift < 0 else { return nil }
    return Finding(
      .warning, code: "lift.opposite-sign",
      test.spendChange > 0
        ? "More was spent and the outcome fell." : "Less was spent and the outcome rose.",
      at: place(index, .lift, "\(test.lift)"),
      fix: "Check the signs: lift is the outcome with the test minus the outcome without it.")
  }

  private func place(_ index: Int, _ column: LiftTestColumn, _ value: String) -> Place {
    Place(
      file: table.file, row: table.rows.indices.contains(index) ? table.rows[index] : nil,
      column: column.rawValue, value: value)
  }

  private func list(_ start: String, _ names: [String]) -> Phrase {
    let told = names.prefix(20).map { quoted($0) }.joined(separator: ", ")
    return names.count > 20 ? "\(start) \(told), …." : "\(start) \(told)."
  }

  private func rounded(_ money: Double) -> String {
    abs(money) < 1e15 ? "\(Int(money.rounded()))" : "\(money)"
  }
}
