import Calendars
import Findings
import Settings

/// Reads a file of marketing data: bytes to table, columns to roles, rows to periods, everything checked.
public enum DataLoader {
  /// The data in a file, or everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - file: the file as the user named it; findings name it, and the data are called after it.
  ///   - settings: which columns play which role; what is `nil` is detected.
  ///   - limits: `minimumPeriods` and `recommendedPeriods` are used.
  /// - Throws: all findings, the errors first, when one of them is an error.
  public static func load(
    bytes: [UInt8], file: String, settings: DataSettings = DataSettings(),
    limits: SearchSettings = SearchSettings()
  ) throws(Unusable) -> LoadedData {
    var findings = FindingList()
    let loaded = read(bytes, file, settings, limits, &findings)
    guard var loaded, !findings.hasErrors else { throw Unusable(.input, findings.all) }
    loaded.findings = findings.all
    return loaded
  }

  private static func read(
    _ bytes: [UInt8], _ file: String, _ settings: DataSettings, _ limits: SearchSettings,
    _ findings: inout FindingList
  ) -> LoadedData? {
    guard let reading = TableReader(file: file).read(bytes, &findings) else { return nil }
    let table = reading.table
    let profiles = table.header.indices.map { ColumnProfile(table, column: $0) }
    let marks = DecimalMarks(profiles, table, reading.delimiter, &findings).marks
    let detection = Detector.detect(table, profiles, settings: settings, &findings)
    let geo = detection.columns.firstIndex { $0.role == .geo }
    let panel = geo.map { Panel(table, column: $0, &findings) } ?? Panel(rows: table.rowCount)
    let dates = RowDates(table: table, detection: detection, settings: settings, panel: panel)
    let dated = dates.read(&findings)
    guard let timeline = dated.timeline else { return nil }
    var builder = DatasetBuilder(
      table: table, marks: marks, settings: settings, timeline: timeline, panel: panel,
      detection: detection)
    let dataset = builder.build(&findings)
    let context = CheckContext(
      file: file, table: table, timeline: timeline, panel: panel, detection: builder.detection,
      limits: limits)
    context.checkPeriods(&findings)
    guard let dataset else { return nil }
    context.check(dataset, &findings)
    return LoadedData(
      dataset: dataset, findings: [], detection: builder.detection,
      table: TableSummary(
        rows: table.rowCount, columns: table.header.count, encoding: reading.encoding,
        delimiter: reading.delimiter, dateFormat: dated.format))
  }
}
