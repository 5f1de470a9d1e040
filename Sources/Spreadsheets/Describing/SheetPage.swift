/// A sheet to be read from top to bottom, such as a cover.
public struct SheetPage: Sendable {
  /// Widths of the columns, in characters.
  public var widths: [Double]
  public var rows: [Row]
  /// Stands in the top left corner, over a row that is high enough for it.
  public var picture: SheetPicture?

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

  public init(widths: [Double], rows: [Row], picture: SheetPicture? = nil) {
    self.widths = widths
    self.rows = rows
    self.picture = picture
  }
}

/// A picture on a sheet.
public struct SheetPicture: Sendable, Equatable {
  /// The bytes of a PNG file.
  public var png: [UInt8]
  /// Shown size by the file's own, each way.
  public var scale: Double
  /// For those who cannot see it.
  public var description: String

  public init(png: [UInt8], scale: Double, description: String) {
    self.png = png
    self.scale = scale
    self.description = description
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
