import CXlsxWriter
import Calendars

/// Writes the cells of one sheet.
struct SheetWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: FormatBook
  let texts: TextArena

  /// A header that stays in view and is printed on every page, filters, columns as wide as they need.
  func write(_ table: SheetTable) {
    let columns = table.columns.count
    for (index, column) in table.columns.enumerated() {
      put(.text(column.title), 0, index, formats.format(.header))
      let width = ColumnWidth.of(column, cells: table.rows.lazy.map { $0[index] })
      worksheet_set_column(sheet, Self.column(index), Self.column(index), width, nil)
    }
    worksheet_set_row(sheet, 0, ColumnWidth.headerHeight, nil)
    for (row, cells) in table.rows.enumerated() {
      let isTotal = table.hasTotal && row + 1 == table.rows.count
      for (index, cell) in cells.enumerated() {
        let format = table.columns[index].format
        put(cell, row + 1, index, formats.format(isTotal ? .total : .plain, format))
      }
    }
    worksheet_freeze_panes(sheet, 1, 1)
    let last = table.rows.count - (table.hasTotal ? 1 : 0)
    if columns > 0, last > 0 {
      worksheet_autofilter(sheet, 0, 0, Self.row(last), Self.column(columns - 1))
    }
    worksheet_repeat_rows(sheet, 0, 0)
    prepareForPrint(isWide: true)
  }

  /// Without grid lines, as paper.
  func write(_ page: SheetPage) {
    for (index, width) in page.widths.enumerated() {
      worksheet_set_column(sheet, Self.column(index), Self.column(index), width, nil)
    }
    let last = max(page.widths.count - 1, 0)
    for (row, line) in page.rows.enumerated() {
      if let height = line.height { worksheet_set_row(sheet, Self.row(row), height, nil) }
      for (column, styled) in line.cells.enumerated() {
        let format = formats.format(styled.look, styled.format)
        if line.isFilled, column + 1 == line.cells.count, column < last {
          worksheet_merge_range(
            sheet, Self.row(row), Self.column(column), Self.row(row), Self.column(last), "", format)
        }
        put(styled.cell, row, column, format)
      }
    }
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if let picture = page.picture { place(picture) }
    prepareForPrint(isWide: false)
  }

  private func place(_ picture: SheetPicture) {
    var options = lxw_image_options()
    options.x_scale = picture.scale
    options.y_scale = picture.scale
    options.x_offset = 4
    options.y_offset = 4
    options.description = texts.keep(picture.description)
    worksheet_insert_image_buffer_opt(sheet, 0, 0, picture.png, picture.png.count, &options)
  }

  func prepareForCharts() {
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    // One page, so that no chart is parted.
    prepareForPrint(isWide: false, pages: 1)
  }

  /// - Parameter pages: that the sheet takes below each other; 0 for as many as it needs.
  private func prepareForPrint(isWide: Bool, pages: UInt16 = 0) {
    if isWide { worksheet_set_landscape(sheet) }
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, pages)
    worksheet_set_footer(sheet, "&L&A&R&P / &N")
  }

  private func put(
    _ cell: SheetCell, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    let (row, column) = (Self.row(row), Self.column(column))
    switch cell {
    case .text(let text) where !text.isEmpty:
      worksheet_write_string(sheet, row, column, CellText.safe(text), format)
    case .number(let value) where value.isFinite:
      worksheet_write_number(sheet, row, column, value, format)
    case .date(let day):
      put(day, row, column, format)
    case .flag(let value):
      worksheet_write_boolean(sheet, row, column, value ? 1 : 0, format)
    case .link(let text, let name):
      let target = "internal:'\(name.replacing("'", with: "''"))'!A1"
      worksheet_write_url_opt(
        sheet, row, column, target, format, CellText.safe(text), nil)
    case .text, .number, .none:
      worksheet_write_blank(sheet, row, column, format)
    }
  }

  private func put(
    _ day: CivilDate, _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    // Spreadsheets count days from 1900, and get those before March of it wrong.
    guard (1901...9999).contains(day.year) else {
      worksheet_write_string(sheet, row, column, "\(day)", format)
      return
    }
    var moment = lxw_datetime()
    moment.year = Int32(day.year)
    moment.month = Int32(day.month)
    moment.day = Int32(day.day)
    worksheet_write_datetime(sheet, row, column, &moment, format)
  }

  private static func row(_ index: Int) -> lxw_row_t { lxw_row_t(index) }

  private static func column(_ index: Int) -> lxw_col_t { lxw_col_t(index) }
}
