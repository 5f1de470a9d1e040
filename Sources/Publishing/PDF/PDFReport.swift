import Charts
import Documents
import Drawing
import Finishing
import Settings

/// Sets a document as PDF pages.
public enum PDFReport {
  /// The page, the look, and what the file says of itself.
  public struct Options: Sendable {
    public var page: PageFormat
    /// ISO 8601; goes into the file's own description and nowhere else.
    public var created: String
    /// Name and version of the program.
    public var creator: String
    public var theme: ChartTheme
    /// On the first page.
    public var logo: Logo?

    public init(
      page: PageFormat = .a4, created: String = "1970-01-01T00:00:00Z", creator: String = "mmm",
      theme: ChartTheme = .light, logo: Logo? = nil
    ) {
      self.page = page
      self.created = created
      self.creator = creator
      self.theme = theme
      self.logo = logo
    }
  }

  /// The bytes of the file; the same document and options give the same bytes.
  ///
  /// Everything is measured and placed first and drawn after, by the same numbers, so nothing can
  /// overlap that was not laid over on purpose.
  ///
  /// - Throws: `DrawingError` when a font is missing; `FinishingError` is a mistake of the program.
  public static func render(_ document: Document, options: Options = Options()) throws -> [UInt8] {
    try render(document, options: options, fonts: FontLibrary(language: document.language))
  }

  /// The same with fonts of the document's language that are open already, such as a brand's.
  public static func render(
    _ document: Document, options: Options, fonts: FontLibrary
  ) throws -> [UInt8] {
    let document = document.shown(on: .paper)
    let context = LayoutContext(fonts: fonts, theme: options.theme, words: document.words)
    let grid = PageGrid(options.page)
    let pages = ReportPages(
      document: document, grid: grid, context: context, logo: options.logo)
    let metadata = PDFMetadata(
      title: document.title, author: document.author, subject: document.subject,
      creator: options.creator, created: options.created, language: document.language)
    let canvas = PDFCanvas(fonts: fonts, metadata: metadata)
    pages.draw(on: canvas)
    return try PDFFinisher.finish(canvas.finish())
  }
}
