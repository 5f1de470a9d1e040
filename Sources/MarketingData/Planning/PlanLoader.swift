import Findings
import Settings

/// Reads a table of planned spend with the columns that a model's data had.
public enum PlanLoader {
  /// The plan, or everything that is wrong with it.
  ///
  /// A column of spend or exposure must be there for every channel. Controls that are not are taken at the
  /// history's mean, events and treatments as not planned, each with a warning. The outcome is passed over.
  ///
  /// - Parameters:
  ///   - file: the file as the user named it.
  ///   - history: the data the model was fitted to.
  ///   - columns: the role each of its columns had.
  ///   - settings: the data section of the model's configuration.
  /// - Throws: all findings, the errors first, when one of them is an error.
  public static func load(
    bytes: [UInt8], file: String, history: Dataset, columns: Detection, settings: DataSettings
  ) throws(Unusable) -> PlannedPeriods {
    var findings = FindingList()
    guard let reading = TableReader(file: file).read(bytes, &findings) else {
      throw Unusable(.input, findings.all)
    }
    let table = reading.table
    let profiles = table.header.indices.map { ColumnProfile(table, column: $0) }
    let marks = DecimalMarks(profiles, table, reading.delimiter, &findings).marks
    let names = PlanColumns(table: table, known: columns)
    names.reportStrangers(&findings)
    let panel = names.panel(history, &findings)
    let timeline = PlanTimeline(
      table: table, dateColumn: names.column(.date), isDated: !columns.names(of: .date).isEmpty,
      history: history, panel: panel
    ).build(names, &findings)
    let placed = timeline ?? Timeline(withoutPeriodsFor: table.rowCount)
    // Without periods the columns are read all the same, to tell everything that is wrong at once.
    var builder = PlanBuilder(
      columns: names, marks: marks, history: history, timeline: placed, panel: panel)
    let dataset = builder.build(&findings)
    let unitValues = builder.unitValues(&findings)
    guard let timeline, var dataset = dataset, !findings.hasErrors else {
      throw Unusable(.input, findings.all)
    }
    dataset.panel = PlannedPanel(
      columns: names, marks: marks, history: history, timeline: timeline, panel: panel
    ).make(dataset)
    return PlannedPeriods(dataset: dataset, unitValues: unitValues, findings: findings.all)
  }
}
