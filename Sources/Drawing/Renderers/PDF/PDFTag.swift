/// What a part of a document is, for those who have it read to them; after ISO 32000-1, 14.8.4.
public enum PDFTag: Sendable, Hashable {
  /// The whole; the canvas opens it by itself.
  case document
  case section
  /// Parts that belong together and say no more than that.
  case division
  case heading1, heading2, heading3
  case paragraph
  case list, listItem
  /// The bullet or the number of a list's entry.
  case listLabel
  case listBody
  case contents, contentsItem
  /// Words that name another place of the document, around the link to it.
  case reference
  case table, tableRow
  /// A cell that names what stands below it.
  case columnHeader
  /// A cell that names what stands beside it.
  case rowHeader
  case tableData
  /// A picture: what it shows, in words, and where it stands on the page.
  case figure(alternative: String, area: Rect)
  /// Words that lead somewhere; `PDFCanvas.linked` opens it.
  case link

  /// Which level of heading this is, from 1.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    default: nil
    }
  }

  /// A heading of a level from 1 to 3.
  static func heading(_ level: Int) -> PDFTag {
    level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
  }
}

/// What stands on pages without being part of the document; readers aloud leave it out.
public enum PDFArtifact: Sendable, Hashable {
  /// At the head or the foot of every page.
  case header, footer
  /// Repeated because a page ended, such as the header of a table.
  case continuation
}

/// Holds parts of one element together, such as the halves of a table that a page parts.
///
/// Two are the same when one was copied from the other.
public struct PDFElementID: Sendable, Hashable {
  private final class Token: Sendable {}

  private let token = Token()

  public init() {}

  public static func == (left: PDFElementID, right: PDFElementID) -> Bool {
    left.token === right.token
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(token)) }
}

/// Where a click leads.
public enum PDFLink: Sendable, Hashable {
  /// A page of this document, from 1, and how far below its top edge.
  case page(Int, y: Double = 0)
  /// An address; only `https`, `http` and `mailto` are written.
  case address(String)
}
