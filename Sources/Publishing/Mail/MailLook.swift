import Charts
import Documents
import Drawing

/// What a brand decides in the e-mail.
///
/// Some mail programs turn the page dark and keep these colours, so they read on white and on near black.
struct MailLook {
  var accent: Color
  var loss: Color
  var lossText: Color
  /// Goes before the usual families; `nil` for the program's own look.
  var family: String?
  var logo: LogoPixels?
  var run: String

  private static let grounds = (day: Color(0xFFFFFF), night: Color(0x1A1A1A))

  init(_ brand: Brand, logo: LogoPixels?, run: String) {
    let (theme, standard) = (brand.theme.light, ChartTheme.light)
    accent =
      theme.accent == standard.accent ? Color(0x0072B2) : Self.settled(theme.accent, isText: true)
    loss = theme.loss == standard.loss ? standard.loss : Self.settled(theme.loss, isText: false)
    lossText =
      theme.loss == standard.loss ? Color(0xC25400) : Self.settled(theme.loss, isText: true)
    family = brand.fonts.text == FontFamilies().text ? nil : brand.fonts.text.name
    self.logo = logo
    self.run = run
  }

  /// The nearest colour that stands out by day and at night; words are read by day, so they need more then.
  private static func settled(_ color: Color, isText: Bool) -> Color {
    let night = NearestColor.to(color, contrast: 3, on: [grounds.day, grounds.night]) ?? color
    guard isText else { return night }
    return NearestColor.to(night, contrast: 4.5, on: [grounds.day]) ?? night
  }

  static func logoID(_ run: String) -> String { "logo.\(run)@mmm.invalid" }

  /// - `accent`, `loss`, `loss_text`: colours such as `#0072B2`.
  /// - `family`: a typeface.
  /// - `logo`: `id`, `width`, `height`, `alt`.
  var value: TemplateValue {
    .object([
      "accent": .text(accent.hex), "loss": .text(loss.hex), "loss_text": .text(lossText.hex),
      "family": family.map { .text($0) } ?? .null,
      "logo": logo.map {
        .object([
          "id": .text(Self.logoID(run)), "width": .number(Double($0.width)),
          "height": .number(Double($0.height)), "alt": .text($0.alt),
        ])
      } ?? .null,
    ])
  }
}
