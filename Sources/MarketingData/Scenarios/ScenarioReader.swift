import Findings
import Settings
import Wording

/// Reads a table of a user's own splits of the budget, with the numbers that people and spreadsheets write.
///
/// Either a row per channel, with the columns `channel`, `spend` and, where there are several splits, `scenario`; or a row
/// per split, with a column per channel and `scenario` for its name. Every paid channel must be there.
public enum ScenarioReader {
  /// The splits of a file, in its order.
  ///
  /// - Parameters:
  ///   - file: the file as the user named it; a split without a name is called after it.
  ///   - channels: names of the paid channels.
  ///   - columns: the columns of the data they come from, whose names are understood too.
  /// - Throws: every cell that cannot be used, with its row and column.
  public static func read(
    bytes: [UInt8], file: String, channels: [String], columns: Detection?
  ) throws(Unusable) -> (scenarios: [ScenarioSettings], findings: [Finding]) {
    var findings = FindingList()
    guard let reading = TableReader(file: file).read(bytes, &findings) else {
      throw Unusable(.input, findings.all)
    }
    let table = reading.table
    let profiles = table.header.indices.map { ColumnProfile(table, column: $0) }
    let marks = DecimalMarks(profiles, table, reading.delimiter, &findings).marks
    let names = ChannelLookup(channels: channels, columns: columns)
    let cells = ScenarioCells(table: table, marks: marks)
    let layout = ScenarioLayout(table)
    let splits =
      if let channel = layout.channel {
        TallScenarios(cells: cells, names: names, layout: layout, channel: channel).read(&findings)
      } else {
        WideScenarios(cells: cells, names: names, layout: layout).read(&findings)
      }
    guard !findings.hasErrors else { throw Unusable(.input, findings.all) }
    let scenarios = splits.map {
      ScenarioSettings(name: $0.name, split: $0.spends, isOptimised: false)
    }
    return (scenarios, findings.all)
  }
}

/// A split as it stands in a file.
struct WrittenSplit {
  var name: String
  var spends: [String: Double]
}

/// Which columns of a table of splits say what.
struct ScenarioLayout {
  /// Names of the splits.
  var scenario: Int?
  /// Names of channels, in a table with a row per channel.
  var channel: Int?
  /// Money, in such a table.
  var spend: Int?

  init(_ table: Table) {
    let names = table.header.map { ColumnName($0).normalized }
    func first(_ known: Set<String>) -> Int? { names.firstIndex { known.contains($0) } }
    scenario = first(["scenario", "scenario_name", "name", "plan"])
    channel = first(["channel", "channel_name", "media", "medium"])
    spend = first(["spend", "budget", "amount", "cost", "money", "planned_spend", "new_spend"])
  }
}

/// Finds a channel by what a person calls it: its name, the name of its column, or either in other case.
struct ChannelLookup {
  var channels: [String]
  var columns: Detection?

  func channel(_ text: String) -> String? {
    if channels.contains(text) { return text }
    if let named = channels.first(where: { isColumn(text, of: $0) }) { return named }
    let key = ColumnName(text).normalized
    let base = MediaName(ColumnName(text), shortSuffixes: []).flatMap {
      $0.measure == .spend ? $0.key : nil
    }
    let alike = channels.filter { name in
      let known = ColumnName(name).normalized
      return !known.isEmpty && (known == key || known == base)
    }
    return alike.count == 1 ? alike[0] : nil
  }

  private func isColumn(_ text: String, of channel: String) -> Bool {
    columns?.names(of: .spend(channel: channel)).contains(text) == true
  }

  /// How to mend a name that no channel has.
  func fix(_ text: String) -> Phrase {
    Suggestion.sentence(for: text, among: channels)
      ?? "The model's channels are \(channels.joined(separator: ", "))."
  }
}
