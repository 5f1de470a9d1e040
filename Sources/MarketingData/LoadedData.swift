import Findings

/// A file that was read: the data, what was found about them, and what each column was taken for.
public struct LoadedData: Sendable {
  /// One value per period in every series.
  public var dataset: Dataset
  /// Warnings and notes, the warnings first.
  public var findings: [Finding]
  /// The role of every column, and why.
  public var detection: Detection
  /// How the file was read.
  public var table: TableSummary

  public init(dataset: Dataset, findings: [Finding], detection: Detection, table: TableSummary) {
    self.dataset = dataset
    self.findings = findings
    self.detection = detection
    self.table = table
  }
}

/// How a file was read, for people.
public struct TableSummary: Codable, Sendable, Equatable {
  /// Rows below the header.
  public var rows: Int
  public var columns: Int
  public var encoding: TextEncoding
  public var delimiter: Delimiter
  /// How dates are written, such as `yyyy-mm-dd`; `nil` where rows are dated by their number.
  public var dateFormat: String?

  public init(
    rows: Int, columns: Int, encoding: TextEncoding, delimiter: Delimiter, dateFormat: String?
  ) {
    self.rows = rows
    self.columns = columns
    self.encoding = encoding
    self.delimiter = delimiter
    self.dateFormat = dateFormat
  }
}
