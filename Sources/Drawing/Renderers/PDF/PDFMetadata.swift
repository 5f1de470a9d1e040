/// What a PDF says about itself.
public struct PDFMetadata: Sendable, Equatable {
  public var title: String
  public var author: String
  public var subject: String
  /// The program that made it.
  public var creator: String
  /// ISO 8601, such as `2026-01-31T00:00:00Z`; given by the caller so that bytes can be repeated.
  public var created: String
  /// BCP 47 tag of the words, for those who have them read to them.
  public var language: String

  public init(
    title: String, author: String, subject: String, creator: String, created: String,
    language: String = "en-US"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.creator = creator
    self.created = created
    self.language = language
  }

  /// Without control characters and hidden changes of direction.
  var clean: PDFMetadata {
    PDFMetadata(
      title: CleanText.clean(title), author: CleanText.clean(author),
      subject: CleanText.clean(subject), creator: CleanText.clean(creator),
      created: CleanText.clean(created), language: CleanText.clean(language))
  }
}
