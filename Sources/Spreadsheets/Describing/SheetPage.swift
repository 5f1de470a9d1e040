/// A sheet to be read from top to bottom, such as a cover.
public struct SheetPage: Sendable {
  /// Widths of the columns, in characters.
  public var widths: [Double]
  public var rows: [Row]

  /// Cells beside each other, the first in the first column.
  public struct Row: Sendable {
    public var cells: [StyledCell]
    /// In points; `nil` for the usual one.
    public var height: Double?
    /// The last cell, which must be text, takes the rest of the page's width.
    public var isFilled: Bool

    public init(_ cells: [StyledCell], height: Double? = nil, isFilled: Bool = false) {
      self.cells = cells
      self.height = height
      self.isFilled = isFilled
    }
  }

  public init(widths: [Double], rows: [Row]) {
    self.widths = widths
    self.rows = rows
  }
}

/// A cell with how it looks.
public struct StyledCell: Sendable, Equatable {
  public var cell: SheetCell
  public var look: CellLook
  public var format: ValueFormat

  public init(_ cell: SheetCell, _ look: CellLook = .plain, format: ValueFormat = .text) {
    self.cell = cell
    self.look = look
    self.format = format
  }

  public static func text(_ text: String, _ look: CellLook = .plain) -> StyledCell {
    StyledCell(.text(text), look)
  }
}

/// How a cell stands out from its neighbours.
public enum CellLook: Sendable, Hashable, CaseIterable {
  /// `fact` leans to the left, whatever it holds; `numberHeader` to the right, as numbers do.
  case plain, fact, prose, note, strong, muted, title, headline, heading, header, numberHeader
  case total, banner, link
}
