/// A sheet that is one table: a header that stays in view, filters, and a row per record.
public struct SheetTable: Sendable {
  public var columns: [Column]
  public var rows: [[SheetCell]]
  /// The last row is a sum: set off, and left out of the filters.
  public var hasTotal: Bool

  /// One column: its head and how its values are shown.
  public struct Column: Sendable, Equatable {
    public var title: String
    public var format: ValueFormat

    public init(_ title: String, _ format: ValueFormat = .text) {
      self.title = title
      self.format = format
    }
  }

  public init(columns: [Column], rows: [[SheetCell]], hasTotal: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.hasTotal = hasTotal
  }

  /// The cells of a column, below the header.
  ///
  /// - Parameter rows: rows of the table, from 0; `nil` for all but a total.
  public func range(_ column: Int, on sheet: String, rows: Range<Int>? = nil) -> CellRange {
    let rows = rows ?? 0..<(self.rows.count - (hasTotal ? 1 : 0))
    return CellRange(
      sheet: sheet, column: column, rows: (rows.lowerBound + 1)..<(rows.upperBound + 1))
  }
}
