/// A finished picture: a closed tree of shapes and text that every renderer draws the same way.
public struct Scene: Sendable, Equatable {
  /// In points.
  public var size: Size
  public var nodes: [Node]
  /// A short name for those who cannot see it.
  public var title: String
  /// What it shows, in a sentence or two.
  public var description: String

  public init(size: Size, nodes: [Node], title: String = "", description: String = "") {
    self.size = size
    self.nodes = nodes
    self.title = title
    self.description = description
  }
}

/// What a scene is made of; later nodes are drawn over earlier ones.
public indirect enum Node: Sendable, Equatable {
  case group(Group)
  case path(Path)
  case text(Text)
  /// A picture made of pixels, filling a rectangle.
  case image(RasterPicture, Rect)
}

/// Nodes moved together.
public struct Group: Sendable, Equatable {
  /// Where the group's origin stands in its parent.
  public var origin: Point
  /// Nothing is drawn outside it; in the group's own coordinates.
  public var clip: Rect?
  public var nodes: [Node]
  /// A tooltip: shown on hover and focus where the renderer can, else ignored.
  public var hint: String?
  /// Places whose numbers a page can show one by one, where the renderer can, else ignored.
  public var probe: Probe?

  public init(
    origin: Point = Point(0, 0), clip: Rect? = nil, nodes: [Node], hint: String? = nil,
    probe: Probe? = nil
  ) {
    self.origin = origin
    self.clip = clip
    self.nodes = nodes
    self.hint = hint
    self.probe = probe
  }
}

/// Places along a plot that stand for successive rows of the chart's table.
public struct Probe: Sendable, Equatable {
  /// Ascending.
  public var xs: [Double]
  /// The part of the picture in which they can be pointed at.
  public var area: Rect
  /// The row of the chart's table that the first place stands for.
  public var firstRow: Int

  public init(xs: [Double], area: Rect, firstRow: Int = 0) {
    self.xs = xs
    self.area = area
    self.firstRow = firstRow
  }
}

/// A filled or stroked outline.
public struct Path: Sendable, Equatable {
  public var elements: [PathElement]
  public var fill: Fill?
  public var stroke: Stroke?
  /// What the outline goes around twice is outside again; else it is inside.
  public var isEvenOdd: Bool

  public init(
    _ elements: [PathElement], fill: Fill? = nil, stroke: Stroke? = nil, isEvenOdd: Bool = false
  ) {
    self.elements = elements
    self.fill = fill
    self.stroke = stroke
    self.isEvenOdd = isEvenOdd
  }
}

/// One step of a path's pen.
public enum PathElement: Sendable, Equatable {
  case move(Point)
  case line(Point)
  case curve(Point, control1: Point, control2: Point)
  case close
}

/// What covers the inside of a shape.
public enum Fill: Sendable, Equatable {
  case solid(Color)
  /// Diagonal lines over a ground.
  case hatch(ink: Color, ground: Color, spacing: Double, width: Double)
}

/// The line along a path: its color, width, dashes and ends.
public struct Stroke: Sendable, Equatable {
  public var color: Color
  public var width: Double
  /// Lengths of strokes and gaps; empty for a solid line.
  public var dash: [Double]
  public var cap: Cap

  /// How a line ends.
  public enum Cap: Sendable, Equatable {
    case butt, round, square
  }

  public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}

/// One line of text.
public struct Text: Sendable, Equatable {
  public var string: String
  /// On the baseline; what stands there depends on `anchor`.
  public var position: Point
  public var anchor: Anchor
  public var style: TextStyle
  /// A keyline in this colour behind the letters, so that text can stand on marks.
  public var halo: Color?
  /// Clockwise, in degrees, around `position`.
  public var rotation: Double

  /// The part of a text that stands at its position.
  public enum Anchor: Sendable, Equatable {
    case start, middle, end
  }

  public init(
    _ string: String, at position: Point, anchor: Anchor = .start, style: TextStyle,
    halo: Color? = nil, rotation: Double = 0
  ) {
    self.string = string
    self.position = position
    self.anchor = anchor
    self.style = style
    self.halo = halo
    self.rotation = rotation
  }
}

/// How text is set.
public struct TextStyle: Sendable, Hashable {
  /// In points.
  public var size: Double
  public var weight: Weight
  public var color: Color
  /// Extra space after each letter, as a share of the size.
  public var tracking: Double
  /// Figures of equal width, for tables and axes.
  public var tabular: Bool
  public var family: Family

  /// Which of a report's two typefaces; they are the same unless a brand parts them.
  public enum Family: Sendable, Hashable {
    case text, headings
  }

  /// How bold a text is, by the numbers of CSS and OpenType.
  public enum Weight: Int, Sendable, Hashable, CaseIterable {
    case regular = 400
    case medium = 500
    case semibold = 600
    case bold = 700
  }

  public init(
    size: Double, weight: Weight = .regular, color: Color, tracking: Double = 0,
    tabular: Bool = true, family: Family = .text
  ) {
    self.size = size
    self.weight = weight
    self.color = color
    self.tracking = tracking
    self.tabular = tabular
    self.family = family
  }
}

/// Tells how much room text takes, as it will be drawn.
public protocol TextMeasuring {
  /// Width in points.
  func width(of string: String, style: TextStyle) -> Double
  /// Ascent, descent (positive) and capital height in points.
  func metrics(of style: TextStyle) -> FontMetrics
}

/// The heights of a font at a size, in points.
public struct FontMetrics: Sendable, Equatable {
  public var ascent: Double
  /// Positive, below the baseline.
  public var descent: Double
  public var capHeight: Double

  public init(ascent: Double, descent: Double, capHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }
}
