import CXlsxWriter
import Glibc

/// Writes a workbook as the bytes of an `.xlsx` file, through libxlsxwriter.
///
/// The file is made in memory; the parts it is put together from pass through nameless temporary files. The
/// same description gives the same bytes.
public enum SpreadsheetWriter {
  /// - Throws: `SpreadsheetProblem` when the system has no room, or a sheet's name is not allowed.
  public static func write(_ spreadsheet: Spreadsheet) throws(SpreadsheetProblem) -> [UInt8] {
    let file = try MemoryFile()
    let texts = TextArena()
    var options = lxw_workbook_options()
    options.tmpdir = texts.keep(try ScratchFolder.find())
    guard let book = workbook_new_opt(texts.keep(file.path), &options) else {
      throw SpreadsheetProblem(description: "out of memory")
    }
    do throws(SpreadsheetProblem) {
      try fill(book, with: spreadsheet, texts: texts)
    } catch {
      // Nothing else frees the book, and what it would write is not wanted.
      lxw_workbook_free(book)
      throw error
    }
    errno = 0
    let status = workbook_close(book)
    let number = errno
    guard status == LXW_NO_ERROR else { throw problem(status, number: number) }
    return try file.bytes()
  }

  private static func fill(
    _ book: UnsafeMutablePointer<lxw_workbook>, with spreadsheet: Spreadsheet, texts: TextArena
  ) throws(SpreadsheetProblem) {
    PropertyWriter.write(spreadsheet.properties, to: book, texts: texts)
    let formats = FormatBook(book, colors: spreadsheet.colors)
    for sheet in spreadsheet.sheets {
      guard !sheet.name.isEmpty,
        workbook_validate_sheet_name(book, sheet.name) == LXW_NO_ERROR,
        let target = workbook_add_worksheet(book, sheet.name)
      else {
        throw SpreadsheetProblem(description: "a sheet cannot be called \(sheet.name)")
      }
      let writer = SheetWriter(sheet: target, formats: formats, texts: texts)
      switch sheet.content {
      case .table(let table): writer.write(table)
      case .page(let page): writer.write(page)
      case .charts(let charts):
        writer.prepareForCharts()
        for chart in charts {
          ChartWriter(book: book, texts: texts, colors: spreadsheet.colors).write(chart, to: target)
        }
      }
    }
  }

  private static func problem(_ status: lxw_error, number: Int32) -> SpreadsheetProblem {
    guard number != 0 else {
      let words = lxw_strerror(status).map { String(cString: $0) } ?? "error \(status.rawValue)"
      return SpreadsheetProblem(description: words.lowercased())
    }
    return .system(number)
  }
}

extension SpreadsheetProblem {
  static func system(_ number: Int32) -> SpreadsheetProblem {
    let words = strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
    return SpreadsheetProblem(description: words, number: number)
  }
}
