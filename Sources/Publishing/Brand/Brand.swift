import Charts
import Drawing
import Settings

/// A client's look, checked and ready to be drawn with.
public struct Brand: Sendable, Equatable {
  public var theme: Theme
  public var fonts: FontFamilies
  public var logo: Logo?
  public var sections: BrandSections?
  /// Added to the line at the foot of every page.
  public var footer: [String]

  public init(
    theme: Theme = .standard, fonts: FontFamilies = FontFamilies(), logo: Logo? = nil,
    sections: BrandSections? = nil, footer: [String] = []
  ) {
    self.theme = theme
    self.fonts = fonts
    self.logo = logo
    self.sections = sections
    self.footer = footer
  }

  /// The program's own look.
  public static let standard = Brand()
}

/// A logo with the words for those who cannot see it.
public struct Logo: Sendable, Equatable {
  public var picture: Picture
  /// For dark screens; without it the logo stands on a white ground there.
  public var dark: Picture?
  public var alt: String
  /// In points.
  public var height: Double

  public init(picture: Picture, dark: Picture? = nil, alt: String, height: Double) {
    self.picture = picture
    self.dark = dark
    self.alt = alt
    self.height = height
  }

  /// In points; a very long logo is shown lower.
  public var size: Size {
    let widest = 170.0
    let width = height * picture.aspect
    return width <= widest ? Size(width, height) : Size(widest, widest / picture.aspect)
  }
}
