/// The typefaces a report is set in.
public struct FontFamilies: Sendable, Hashable {
  public var text: FontFamily
  /// For headlines, key figures and headings; `nil` where they are set like the text.
  public var headings: FontFamily?

  public init(
    text: FontFamily = .installed(FontFamily.standardName), headings: FontFamily? = nil
  ) {
    self.text = text
    self.headings = headings
  }

  /// Every family of the machine, in alphabetical order.
  public static func installed() -> [String] { FontCatalog.families() }
}

/// One typeface in its weights.
public enum FontFamily: Sendable, Hashable {
  /// By the name that Fontconfig knows it by.
  case installed(String)
  /// Font files, at least one; a weight without a file takes the nearest.
  case files([FontFamilyFile])

  /// The family of a report without a brand.
  public static let standardName = "Inter"

  /// What the family calls itself; that of a file is read from it.
  public var name: String {
    switch self {
    case .installed(let name): name
    case .files(let files): files.first.flatMap { FontEngine.shared.familyName($0.path) } ?? ""
    }
  }

  /// Whether there is a font to set text in.
  public var isAvailable: Bool {
    TextStyle.Weight.allCases.allSatisfy { weight in
      FontCatalog.file(self, weight).flatMap { Typeface($0) } != nil
    }
  }
}

/// A font file and the weight it is in.
public struct FontFamilyFile: Sendable, Hashable {
  public var weight: TextStyle.Weight
  public var path: String

  public init(weight: TextStyle.Weight, path: String) {
    self.weight = weight
    self.path = path
  }
}
