/// A CSV file split into cells, which stay bytes until a column is read.
///
/// A table of a hundred megabytes has some ten million cells. Each costs four bytes here (where it ends);
/// a `String` per cell would cost more memory and time than everything that follows.
package struct Table: Sendable {
  /// The file as the user named it.
  package let file: String
  /// Column names, without surrounding spaces.
  package let header: [String]
  /// The columns without a name in the file, which `header` calls `column N`.
  package let nameless: [Int]
  /// The file in UTF-8.
  private let bytes: [UInt8]
  private let records: Records

  /// Where the cells of each complete row lie.
  struct Records: Sendable {
    /// First byte of each row.
    var starts: [UInt32] = []
    /// End of each cell (past its last byte), row by row.
    var ends: [UInt32] = []
    /// The file's line on which each row starts, from 1.
    var lines: [UInt32] = []
  }

  init(file: String, header: Header, bytes: [UInt8], records: Records) {
    self.file = file
    self.header = header.names
    self.nameless = header.nameless
    self.bytes = bytes
    self.records = records
  }

  /// Number of rows below the header.
  package var rowCount: Int { records.starts.count }

  /// The file's line on which a row starts, counted from 1 with the header as line 1.
  package func line(ofRow row: Int) -> Int { Int(records.lines[row]) }

  /// Calls `body` with each cell of a column: without surrounding spaces and quotes.
  func forEachCell(of column: Int, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    let width = header.count
    bytes.withUnsafeBufferPointer { bytes in
      records.ends.withUnsafeBufferPointer { ends in
        records.starts.withUnsafeBufferPointer { starts in
          for row in 0..<starts.count {
            let start =
              column == 0 ? Int(starts[row]) : Int(ends[row * width + column - 1]) + 1
            let end = Int(ends[row * width + column])
            CellText.withContent(of: UnsafeBufferPointer(rebasing: bytes[start..<end])) {
              body(row, $0)
            }
          }
        }
      }
    }
  }

  /// One cell as text.
  package func text(row: Int, column: Int) -> String {
    let width = header.count
    let start =
      column == 0
      ? Int(records.starts[row]) : Int(records.ends[row * width + column - 1]) + 1
    let end = Int(records.ends[row * width + column])
    return bytes.withUnsafeBufferPointer { bytes in
      CellText.withContent(of: UnsafeBufferPointer(rebasing: bytes[start..<end])) {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
