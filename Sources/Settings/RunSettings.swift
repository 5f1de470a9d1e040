/// How a run is carried out: where to, what is written, how loudly. Changes no number of the report.
public struct RunSettings: Sendable, Equatable {
  /// The folder the report goes to. Default: `reports/` and the data's name.
  public var output: String?
  /// Which files are written. Default: all.
  public var formats: [ReportFormat]?
  /// A folder of report templates to use instead of the program's own.
  public var templates: String?
  /// End with status 1 when a quality gate failed.
  public var strict = false
  /// Threads to use. Default: one per processor.
  public var threads: Int?
  /// Nothing but errors is said. Default: no.
  public var quiet = false
  /// More is said of each step. Default: no.
  public var verbose = false
  /// `false` turns colours off on a terminal.
  public var color = true

  public init() {}
}

/// A kind of file a run can write. The summary, the model and the manifest are always written.
public enum ReportFormat: String, Codable, Sendable, CaseIterable {
  case json, csv, text, html, pdf, workbook, email

  /// The format of a name, which may be the ending of its file.
  public init?(named name: String) {
    let endings: [String: ReportFormat] = ["xlsx": .workbook, "eml": .email, "txt": .text]
    guard let format = endings[name] ?? ReportFormat(rawValue: name) else { return nil }
    self = format
  }
}
