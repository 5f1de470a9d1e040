/// A workbook described by its sheets; writing it computes nothing.
public struct Spreadsheet: Sendable {
  public var properties: SpreadsheetProperties
  public var sheets: [Sheet]
  public var colors: SheetColors

  public init(
    properties: SpreadsheetProperties, sheets: [Sheet], colors: SheetColors = SheetColors()
  ) {
    self.properties = properties
    self.sheets = sheets
    self.colors = colors
  }
}

/// What a workbook says of itself.
public struct SpreadsheetProperties: Sendable, Equatable {
  public var title: String
  public var subject: String
  public var author: String
  public var company: String
  public var comments: String
  /// Named values of the workbook's own, in the order they are listed.
  public var custom: [Property]
  /// Seconds since 1970; decides the bytes together with the content.
  public var created: Int

  /// A named text.
  public struct Property: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    title: String, subject: String = "", author: String = "", company: String = "",
    comments: String = "", custom: [Property] = [], created: Int
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.comments = comments
    self.custom = custom
    self.created = created
  }
}

/// One sheet of a workbook.
public struct Sheet: Sendable {
  /// At most 31 characters, without `[]:*?/\`, unlike every other sheet's in more than case.
  public var name: String
  /// What it holds, in a few words.
  public var about: String
  public var content: Content

  /// What a sheet can be.
  public enum Content: Sendable {
    case table(SheetTable)
    case page(SheetPage)
    case charts([SheetChart])
  }

  public init(name: String, about: String, content: Content) {
    self.name = name
    self.about = about
    self.content = content
  }
}
