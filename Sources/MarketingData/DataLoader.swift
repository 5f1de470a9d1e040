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
    let detected = try detect(bytes: bytes, file: file, settings: settings, limits: limits)
    guard let dataset = detected.dataset, !detected.hasErrors else {
      throw Unusable(.input, detected.findings)
    }
    return LoadedData(
      dataset: dataset, findings: detected.findings, detection: detected.detection,
      table: detected.table)
  }

  /// What each column would be taken for; for a configuration to start from.
  ///
  /// Errors in the data are among the findings and do not stop: a configuration may be what mends them.
  /// - Throws: when the file holds no table at all.
  public static func detect(
    bytes: [UInt8], file: String, settings: DataSettings = DataSettings(),
    limits: SearchSettings = SearchSettings()
  ) throws(Unusable) -> DetectedData {
    var findings = FindingList()
    guard let columns = Columns(bytes, file, settings, &findings) else {
      throw Unusable(.input, findings.all)
    }
    let built = build(columns, settings, limits, &findings)
    let table = columns.reading.table
    return DetectedData(
      dataset: built.dataset, findings: findings.all, detection: built.detection,
      table: TableSummary(
        rows: table.rowCount, columns: table.header.count, encoding: columns.reading.encoding,
        delimiter: columns.reading.delimiter, dateFormat: built.dateFormat))
  }

  /// The table, and what its columns hold and are for.
  private struct Columns {
    var reading: TableReader.Reading
    var marks: [DecimalMark]
    var detection: Detection

    init?(
      _ bytes: [UInt8], _ file: String, _ settings: DataSettings, _ findings: inout FindingList
    ) {
      guard let reading = TableReader(file: file).read(bytes, &findings) else { return nil }
      let table = reading.table
      let profiles = table.header.indices.map { ColumnProfile(table, column: $0) }
      self.reading = reading
      marks = DecimalMarks(profiles, table, reading.delimiter, &findings).marks
      detection = Detector.detect(table, profiles, settings: settings, &findings)
      findings.add(MixedUnits.findings(table, profiles, detection))
    }
  }

  private struct Built {
    var dataset: Dataset?
    var detection: Detection
    var dateFormat: String?
  }

  /// Reads every column in its role and checks the result.
  private static func build(
    _ columns: Columns, _ settings: DataSettings, _ limits: SearchSettings,
    _ findings: inout FindingList
  ) -> Built {
    let table = columns.reading.table
    let geo = columns.detection.columns.firstIndex { $0.role == .geo }
    let panel = geo.map { Panel(table, column: $0, &findings) } ?? Panel(rows: table.rowCount)
    let dates = RowDates(
      table: table, detection: columns.detection, settings: settings, panel: panel)
    let dated = dates.read(&findings)
    // Without periods the columns are read all the same, to tell everything that is wrong at once.
    let timeline = dated.timeline ?? Timeline(withoutPeriodsFor: table.rowCount)
    var builder = DatasetBuilder(
      table: table, marks: columns.marks, settings: settings, timeline: timeline, panel: panel,
      detection: columns.detection)
    let dataset = builder.build(&findings)
    var built = Built(dataset: nil, detection: builder.detection, dateFormat: dated.format)
    guard dated.timeline != nil else { return built }
    let context = CheckContext(
      file: table.file, table: table, timeline: timeline, panel: panel,
      detection: builder.detection, limits: limits)
    context.checkPeriods(&findings)
    guard let dataset else { return built }
    context.check(dataset, &findings)
    built.dataset = dataset
    return built
  }
}
