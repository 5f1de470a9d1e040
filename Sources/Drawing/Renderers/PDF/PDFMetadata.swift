/// What a PDF says about itself.
public struct PDFMetadata: Sendable, Equatable {
  public var title: String
  public var author: String
  public var subject: String
  /// The program that made it.
  public var creator: String
  /// ISO 8601, such as `2026-01-31T00:00:00Z`; given by the caller so that bytes can be repeated.
  public var created: String

  public init(title: String, author: String, subject: String, creator: String, created: String) {
    self.title = title
    self.author = author
    self.subject = subject
    self.creator = creator
    self.created = created
  }
}

/// The roles of the structure tree that Cairo can write.
public enum PDFTag: String, Sendable, Hashable {
  case section = "Sect"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case paragraph = "P"
  case list = "L"
  case listItem = "LI"
  case table = "Table"
  case tableRow = "TR"
  case tableHeader = "TH"
  case tableData = "TD"
  case figure = "Figure"
}

/// Where a click leads.
public enum PDFLink: Sendable, Equatable {
  /// A page of this document, from 1.
  case page(Int)
  /// An address; only `https`, `http` and `mailto` are written.
  case address(String)
}
