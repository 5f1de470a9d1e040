/// A chart that the spreadsheet program draws itself, from cells of the workbook.
public struct SheetChart: Sendable {
  public var kind: Kind
  /// The finding.
  public var title: String
  /// For those who cannot see it.
  public var description: String
  public var series: [Series]
  /// What stands along the bottom; for bars, at the side.
  public var categories: Axis
  public var values: Axis
  public var hasLegend: Bool
  public var place: Place

  /// How the series are drawn.
  public enum Kind: Sendable, Equatable {
    /// Upright bars on top of each other, what is negative below zero.
    case stackedColumns
    /// Lying bars beside each other, the first category on top.
    case bars
    case lines
    /// Points of a line, with a stroke from the highest to the lowest of each category.
    case ranges
    /// Numbers on both axes.
    case scatter
  }

  /// Where the chart stands on its sheet, in cells of the usual size.
  public struct Place: Sendable, Equatable {
    public var row: Int
    public var column: Int
    /// In pixels.
    public var width: Int
    public var height: Int

    public init(row: Int, column: Int, width: Int, height: Int) {
      self.row = row
      self.column = column
      self.width = width
      self.height = height
    }
  }

  public init(
    kind: Kind, title: String, description: String, series: [Series], categories: Axis,
    values: Axis, hasLegend: Bool = true, place: Place
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.series = series
    self.categories = categories
    self.values = values
    self.hasLegend = hasLegend
    self.place = place
  }
}

/// Cells of one column, below each other.
public struct CellRange: Sendable, Equatable {
  public var sheet: String
  public var column: Int
  /// Rows of the sheet, from 0.
  public var rows: Range<Int>

  public init(sheet: String, column: Int, rows: Range<Int>) {
    self.sheet = sheet
    self.column = column
    self.rows = rows
  }
}

extension SheetChart {
  /// One set of values in a chart.
  public struct Series: Sendable, Equatable {
    public var name: String
    public var categories: CellRange
    public var values: CellRange
    public var paint: Paint
    /// A colour for each point, where they are not all alike.
    public var points: [Paint]

    public init(
      name: String, categories: CellRange, values: CellRange, paint: Paint, points: [Paint] = []
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.paint = paint
      self.points = points
    }
  }

  /// How a series is painted; colours are 0xRRGGBB.
  public enum Paint: Sendable, Hashable {
    case fill(UInt32)
    /// Diagonal lines, for what shares a colour with others.
    case hatch(UInt32)
    /// Only its outline.
    case outline(UInt32)
    case line(UInt32, width: Double, isDashed: Bool)
    case dots(UInt32, Marker)
  }

  /// The shape of a dot.
  public enum Marker: Sendable, Hashable {
    case circle, diamond
  }

  /// One axis: its name, how its numbers are shown, and where it starts.
  public struct Axis: Sendable, Equatable {
    public var title: String
    public var format: ValueFormat
    public var minimum: Double?
    /// Where the other axis stands, such as at break-even.
    public var crossing: Double?

    public init(
      _ title: String = "", format: ValueFormat = .text, minimum: Double? = nil,
      crossing: Double? = nil
    ) {
      self.title = title
      self.format = format
      self.minimum = minimum
      self.crossing = crossing
    }
  }
}
