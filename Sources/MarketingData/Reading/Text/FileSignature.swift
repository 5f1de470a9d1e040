/// Kinds of file that people hand over in place of a CSV, told by their first bytes.
enum FileSignature: CaseIterable {
  case workbook, oldWorkbook, gzip, pdf, parquet, sqlite

  private var bytes: [UInt8] {
    switch self {
    case .workbook: [0x50, 0x4B, 0x03, 0x04]
    case .oldWorkbook: [0xD0, 0xCF, 0x11, 0xE0]
    case .gzip: [0x1F, 0x8B]
    case .pdf: Array("%PDF".utf8)
    case .parquet: Array("PAR1".utf8)
    case .sqlite: Array("SQLite format 3".utf8)
    }
  }

  /// What the file is, in words that follow "The file is".
  var description: String {
    switch self {
    case .workbook: "an Excel workbook or a zip archive"
    case .oldWorkbook: "an old Excel workbook"
    case .gzip: "compressed with gzip"
    case .pdf: "a PDF"
    case .parquet: "a Parquet file"
    case .sqlite: "an SQLite database"
    }
  }

  init?(of file: [UInt8]) {
    guard let signature = Self.allCases.first(where: { file.starts(with: $0.bytes) }) else {
      return nil
    }
    self = signature
  }
}
