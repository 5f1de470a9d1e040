import Findings
import Wording

/// Reads the bytes of a CSV file into a `Table`.
package struct TableReader {
  /// The file as the user named it.
  private let file: String

  package init(file: String) {
    self.file = file
  }

  /// How the file was read.
  package struct Reading: Sendable {
    package var table: Table
    package var encoding: TextEncoding
    package var delimiter: Delimiter
  }

  /// The table; `nil`, with an error among the findings, when there is none to go on with.
  package func read(_ bytes: [UInt8], _ findings: inout FindingList) -> Reading? {
    guard bytes.contains(where: { !CellText.isBlank($0) }) else {
      findings.add(fault("data.empty-file", "The file is empty.", Self.wanted))
      return nil
    }
    if let signature = FileSignature(of: bytes) {
      findings.add(
        fault("data.not-text", "The file is \(signature.description), not a CSV.", Self.export))
      return nil
    }
    guard bytes.count < Int(UInt32.max) else {
      findings.add(
        fault(
          "data.file-too-large", "The file is larger than 4 GB.",
          "Sum its rows to one per period, or per geo and period."))
      return nil
    }
    guard let text = DecodedText(bytes) else {
      findings.add(
        fault(
          "data.not-text", "The file holds binary data, not the text of a CSV.", Self.export))
      return nil
    }
    noteEncoding(text.encoding, &findings)
    return split(text, &findings)
  }

  private static let wanted: Phrase =
    "Write a header line with the column names, then one row per week, day or month."
  private static let export: Phrase = "Export the table as CSV (comma separated, UTF-8)."

  private func split(_ text: DecodedText, _ findings: inout FindingList) -> Reading? {
    text.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[text.start...])
      let delimiter = Delimiter.detect(in: body)
      var scanner = RecordScanner(bytes, from: text.start, delimiter: delimiter)
      var ends: [UInt32] = []
      var isHeader = false
      repeat {
        ends.removeAll()
        guard case .record = step(&scanner, &ends, delimiter, &findings) else { return nil }
        isHeader = !scanner.isBlank
      } while !isHeader
      guard
        let header = Header(
          names: cells(from: scanner.start, ends, in: bytes), file: file, line: scanner.line,
          delimiter, &findings)
      else { return nil }
      guard
        let records = rows(&scanner, header: header, delimiter, bytes, &findings)
      else { return nil }
      guard !records.starts.isEmpty else {
        if !findings.hasErrors {
          findings.add(
            fault("data.no-rows", "The file has a header but no rows.", Self.wanted))
        }
        return nil
      }
      let table = Table(file: file, header: header, bytes: text.bytes, records: records)
      return Reading(table: table, encoding: text.encoding, delimiter: delimiter)
    }
  }

  private func rows(
    _ scanner: inout RecordScanner, header: Header, _ delimiter: Delimiter,
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout FindingList
  ) -> Table.Records? {
    let width = header.names.count
    var records = Table.Records()
    var blankRows = Occurrences<Int>(limit: 1)
    var ragged = Occurrences<(line: Int, found: Int)>()
    defer { findings.add(ragged) { raggedRow(line: $0.line, found: $0.found, width: width) } }
    let furniture = RowFurniture(header: header.names, file: file)
    while true {
      let before = records.ends.count
      switch step(&scanner, &records.ends, delimiter, &findings) {
      case .end:
        noteBlankRows(blankRows, &findings)
        furniture.dropTotals(from: &records, in: bytes, &findings)
        return records
      case .unterminatedQuote, .textAfterQuote:
        return nil
      case .record:
        if scanner.cellCount == width, !scanner.isBlank {
          if furniture.isHeader(from: scanner.start, records.ends[before...], in: bytes) {
            records.ends.removeSubrange(before...)
            findings.add(furniture.repeatedHeader(line: scanner.line))
            continue
          }
          if records.starts.count == 64 { reserve(&records, upTo: scanner.start, of: bytes.count) }
          records.starts.append(UInt32(truncatingIfNeeded: scanner.start))
          records.lines.append(UInt32(truncatingIfNeeded: scanner.line))
          continue
        }
        records.ends.removeSubrange(before...)
        if !scanner.isBlank {
          ragged.add((scanner.line, scanner.cellCount))
        } else if scanner.cellCount > 1 {
          blankRows.add(scanner.line)
        }
      }
    }
  }

  /// Room for the whole file, judged from its first rows: growing by doubling would copy, and peak at three times the size.
  private func reserve(_ records: inout Table.Records, upTo position: Int, of size: Int) {
    let share = Double(size) / Double(max(position, 1)) * 1.05
    records.starts.reserveCapacity(Int(Double(records.starts.count) * share))
    records.lines.reserveCapacity(Int(Double(records.lines.count) * share))
    records.ends.reserveCapacity(Int(Double(records.ends.count) * share))
  }

  private func step(
    _ scanner: inout RecordScanner, _ ends: inout [UInt32], _ delimiter: Delimiter,
    _ findings: inout FindingList
  ) -> RecordScanner.Step {
    let step = scanner.next(&ends)
    switch step {
    case .record, .end: break
    case .unterminatedQuote(let line):
      findings.add(
        Finding(
          .error, code: "data.unterminated-quote",
          "A quoted field that opens on this row never ends.", at: Place(file: file, row: line),
          fix: "Close it with a quotation mark, or remove the one that opens it."))
    case .textAfterQuote(let line, let cell):
      findings.add(
        Finding(
          .error, code: "data.text-after-quote",
          "Field \(cell) of the row that starts here goes on after its closing quotation mark.",
          at: Place(file: file, row: line),
          fix:
            "Close the field with one quotation mark before the \(delimiter.rawValue), and write a quotation mark inside it twice."
        ))
    }
    return step
  }

  private func raggedRow(line: Int, found: Int, width: Int) -> Finding {
    Finding(
      .error, code: "data.ragged-row",
      "The header has \(width) \(width == 1 ? "column" : "columns"), this row has \(found) \(found == 1 ? "field" : "fields").",
      at: Place(file: file, row: line),
      fix: found < width
        ? "Add the missing fields, or complete the row if it was cut off."
        : "Remove the extra fields, or put a field that contains the delimiter in quotation marks.")
  }

  private func noteBlankRows(_ rows: Occurrences<Int>, _ findings: inout FindingList) {
    guard let first = rows.first.first else { return }
    findings.add(
      Finding(
        .note, code: "data.blank-rows",
        rows.count == 1
          ? "A row without any values was left out."
          : "\(rows.count) rows without any values were left out; this is the first.",
        at: Place(file: file, row: first)))
  }

  private func noteEncoding(_ encoding: TextEncoding, _ findings: inout FindingList) {
    guard encoding == .latin1 else { return }
    findings.add(
      Finding(
        .note, code: "data.latin-1", "The file is not UTF-8; it was read as Latin-1.",
        at: Place(file: file), fix: "Save it as UTF-8 if a name looks wrong."))
  }

  private func cells(
    from start: Int, _ ends: [UInt32], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [String] {
    var start = start
    return ends.map { end in
      defer { start = Int(end) + 1 }
      return CellText.withContent(of: UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])) {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private func fault(_ code: String, _ message: Phrase, _ fix: Phrase) -> Finding {
    Finding(.error, code: code, message, at: Place(file: file), fix: fix)
  }
}
