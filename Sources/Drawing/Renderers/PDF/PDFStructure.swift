/// A document as a tree, with the places on its pages where the leaves were drawn.
///
/// Cairo numbers the marked stretches of a page's content in the order they are drawn, and can say
/// little more of them; what they are is kept here.
public struct PDFStructure: Sendable, Equatable {
  /// A node of the tree; reading order is the order of kids, depth first.
  public struct Element: Sendable, Equatable {
    public var tag: PDFTag
    /// Place in `elements`; the document is its own parent.
    public var parent: Int
    public var kids: [Kid] = []
  }

  /// What an element holds.
  public enum Kid: Sendable, Equatable {
    /// By its place in `elements`.
    case element(Int)
    /// The stretch of a page with this number, both from 0.
    case mark(page: Int, number: Int)
    /// An area that can be clicked, by its place in `links`.
    case link(Int)
  }

  /// What a marked stretch of a page's content is.
  public enum Mark: Sendable, Equatable {
    /// Part of an element, by its place in `elements`.
    case element(Int)
    case artifact(PDFArtifact)
  }

  public struct Page: Sendable, Equatable {
    public var size: Size
    /// In the order they were drawn; what lies between them is decoration.
    public var marks: [Mark] = []
  }

  /// An area that can be clicked.
  public struct Link: Sendable, Equatable {
    /// From 0.
    public var page: Int
    /// From the top left corner of the page.
    public var area: Rect
    public var target: PDFLink
    /// What it is called where it cannot be seen.
    public var words: String
    /// The link it belongs to, by its place in `elements`.
    public var element: Int
  }

  /// The document first; parents before kids.
  public internal(set) var elements = [Element(tag: .document, parent: 0)]
  public internal(set) var pages: [Page] = []
  public internal(set) var links: [Link] = []
}

/// Pages as Cairo wrote them, with what Cairo could not write.
public struct DrawnPDF: Sendable {
  /// A PDF without a meaningful structure tree.
  public var bytes: [UInt8]
  public var structure: PDFStructure
  public var metadata: PDFMetadata
}
