/// A client's look and words, as `brand.yaml` says them.
///
/// What is left out keeps the program's own. Values carry the line they stand on, so that whatever is found
/// about them later can be said with its place.
public struct BrandSettings: Sendable, Equatable {
  /// The file as the user named it, for messages and to find what lies beside it.
  public var file: String
  /// The client, where the configuration names none.
  public var name: String?
  /// The report's title, where the configuration gives none.
  public var title: String?
  /// Colours on paper and bright screens.
  public var light = BrandColors()
  /// Colours on dark screens; derived from `light` where left out.
  public var dark = BrandColors()
  public var fonts = BrandFonts()
  public var logo: BrandLogo?
  /// Display names of channels by their names in the data.
  public var names: [BrandName] = []
  public var sections: BrandSections?
  /// Added to the line at the foot of every page.
  public var footer: [String] = []

  public init(file: String) {
    self.file = file
  }
}

/// A value of a brand with where it stands.
public struct BrandValue<Value: Sendable & Equatable>: Sendable, Equatable {
  public var value: Value
  /// From 1.
  public var line: Int
  /// Such as `dark.accent`.
  public var key: String

  public init(_ value: Value, line: Int, key: String) {
    self.value = value
    self.line = line
    self.key = key
  }
}

/// The colours of one theme, 0xRRGGBB.
public struct BrandColors: Sendable, Equatable {
  /// Headline marks, links and the parts of charts that stand for all media.
  public var accent: BrandValue<UInt32>?
  /// One to twelve channel colours, the largest channel first.
  public var palette: [BrandValue<UInt32>] = []
  /// What would have been sold without media.
  public var baseline: BrandValue<UInt32>?
  public var gain: BrandValue<UInt32>?
  public var loss: BrandValue<UInt32>?
  /// Words.
  public var ink: BrandValue<UInt32>?
  /// The ground of set-off parts.
  public var panel: BrandValue<UInt32>?
  /// The ground of the page; of dark screens alone, as paper is white.
  public var paper: BrandValue<UInt32>?

  public init() {}
}

/// Typefaces; `nil` keeps the program's own, and headings follow the text.
public struct BrandFonts: Sendable, Equatable {
  public var text: BrandFont?
  public var headings: BrandFont?

  public init() {}
}

/// One typeface.
public enum BrandFont: Sendable, Equatable {
  /// A family that is installed.
  case family(BrandValue<String>)
  /// Font files beside `brand.yaml` by weight, 400 to 700.
  case files([Int: BrandValue<String>])
}

/// The client's logo.
public struct BrandLogo: Sendable, Equatable {
  /// PNG or SVG, beside `brand.yaml`.
  public var file: BrandValue<String>
  /// The same for dark screens; without it the logo stands on a white ground there.
  public var dark: BrandValue<String>?
  /// What it shows, for those who cannot see it; the client's name by default.
  public var alt: String?
  /// In millimetres, 3 to 20. Default: 6.
  public var height: Double?

  public init(file: BrandValue<String>) {
    self.file = file
  }
}

/// What a channel is called in the report.
public struct BrandName: Sendable, Equatable {
  public var channel: BrandValue<String>
  public var shown: String

  public init(channel: BrandValue<String>, shown: String) {
    self.channel = channel
    self.shown = shown
  }
}

/// Which sections a report has; names are the ids of the templates' sections.
public enum BrandSections: Sendable, Equatable {
  /// These alone, in this order.
  case only([BrandValue<String>])
  /// All but these.
  case hiding([BrandValue<String>])

  public var names: [BrandValue<String>] {
    switch self {
    case .only(let names), .hiding(let names): names
    }
  }
}
