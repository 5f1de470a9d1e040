/// A stretch of running text in one style.
public struct StyledText: Sendable, Equatable {
  public var string: String
  public var style: TextStyle
  /// Where a click leads: `https:`, `http:` or `mailto:`, or `#` and the name of a section.
  public var link: String?

  public init(_ string: String, style: TextStyle, link: String? = nil) {
    self.string = string
    self.style = style
    self.link = link
  }
}

/// One line of running text, measured.
public struct TextLine: Sendable, Equatable {
  /// A stretch of the line in one style.
  public struct Piece: Sendable, Equatable {
    public var text: StyledText
    /// From the start of the line, in points.
    public var x: Double
    public var width: Double
  }

  public var pieces: [Piece]
  /// Without the space at its end.
  public var width: Double
  /// Whether a space parts it from the next line, rather than a hyphen or nothing.
  public var endsInSpace = false

  /// The words without their styles.
  public var string: String { pieces.map(\.text.string).joined() }

  /// The line as nodes, its start at a point of the baseline.
  public func nodes(at origin: Point) -> [Node] {
    pieces.map { piece in
      .text(
        Text(
          piece.text.string, at: Point(origin.x + piece.x, origin.y), style: piece.text.style))
    }
  }
}
