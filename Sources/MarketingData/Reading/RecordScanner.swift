/// Splits bytes into records and cells (RFC 4180, with any of CRLF, LF and CR ending a record).
///
/// A record's cells are given by where they end; each next cell starts one byte later.
struct RecordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var index: Int
  private var nextLine = 1

  /// First byte of the current record.
  private(set) var start = 0
  /// The file's line on which the current record starts, from 1.
  private(set) var line = 1
  /// Cells of the current record.
  private(set) var cellCount = 0
  /// Whether the current record holds nothing but blanks and delimiters.
  private(set) var isBlank = true

  /// What a step found.
  enum Step {
    case record
    case end
    /// A quote was opened on this line and never closed.
    case unterminatedQuote(line: Int)
    /// Text follows the closing quote of the quoted cell that opened on this line.
    case textAfterQuote(line: Int, cell: Int)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: Delimiter) {
    self.bytes = bytes
    self.delimiter = delimiter.byte
    self.index = start
  }

  /// Reads one record and appends the end of each of its cells to `ends`.
  mutating func next(_ ends: inout [UInt32]) -> Step {
    guard index < bytes.count else { return .end }
    start = index
    line = nextLine
    cellCount = 0
    isBlank = true
    while true {
      cellCount += 1
      if let fault = skipQuoted() { return fault }
      // Unquoted text, or the blanks that may follow a closing quote.
      while index < bytes.count {
        let byte = bytes[index]
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        if byte > 0x20 { isBlank = false }
        index += 1
      }
      ends.append(UInt32(truncatingIfNeeded: index))
      guard index < bytes.count else { return .record }
      if bytes[index] == delimiter {
        index += 1
        continue
      }
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      index += isPair ? 2 : 1
      nextLine += 1
      return .record
    }
  }

  /// Moves past a quoted cell, if one starts here, up to what follows its closing quote.
  @inline(__always)
  private mutating func skipQuoted() -> Step? {
    var probe = index
    while probe < bytes.count, bytes[probe] == 0x20 { probe += 1 }
    guard probe < bytes.count, bytes[probe] == CellText.quote else { return nil }
    isBlank = false
    let opened = nextLine
    probe += 1
    while probe < bytes.count {
      let byte = bytes[probe]
      if byte == CellText.quote {
        if probe + 1 < bytes.count, bytes[probe + 1] == CellText.quote {
          probe += 2
          continue
        }
        return closeQuote(at: probe, opened: opened)
      }
      let endsLine =
        byte == 0x0A || (byte == 0x0D && !(probe + 1 < bytes.count && bytes[probe + 1] == 0x0A))
      if endsLine { nextLine += 1 }
      probe += 1
    }
    return .unterminatedQuote(line: opened)
  }

  private mutating func closeQuote(at quote: Int, opened: Int) -> Step? {
    index = quote + 1
    var probe = index
    while probe < bytes.count, bytes[probe] == 0x20 { probe += 1 }
    guard probe < bytes.count else { return nil }
    let byte = bytes[probe]
    if byte == delimiter || byte == 0x0A || byte == 0x0D { return nil }
    return .textAfterQuote(line: opened, cell: cellCount)
  }
}
