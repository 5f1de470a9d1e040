import Charts
import Drawing

/// What a brand adds to the page's style sheet; nothing where there is none.
enum BrandStyle {
  static func rules(_ brand: Brand) -> String {
    (brand.theme == .standard ? "" : colors(brand.theme))
      + typefaces(brand.fonts)
      + (brand.logo.map(logo) ?? "")
  }

  /// The variables of the style sheet, where it sets them: by day, and at night by choice or by the system's.
  private static func colors(_ theme: Theme) -> String {
    let all = ScreenColors(theme).all
    let light = all.map { "--\($0.name): \($0.light.css);" }.joined(separator: " ")
    let dark = all.map { "--\($0.name): \($0.dark.css);" }.joined(separator: " ")
    let more = theme.light.palette.indices.dropFirst(ChartTheme.light.palette.count).map {
      ".mark.c\($0) { fill: var(--c\($0)); }\n.what-if tr.c\($0) input { --own: var(--c\($0)); }\n"
    }.joined()
    return """
      :root { \(light) }
      @media screen { :root[data-theme="dark"] { \(dark) } }
      @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(dark) } }
      \(more)
      """
  }

  private static func typefaces(_ fonts: FontFamilies) -> String {
    let fallback = "Inter, system-ui, sans-serif"
    var rules = ""
    if fonts.text != FontFamilies().text {
      rules +=
        "body { font-family: \(quoted(fonts.text)), \(fallback); }\nsvg { font-family: inherit; }\n"
    }
    if let headings = fonts.headings {
      rules +=
        "h1, h2.headline, h3, h4, .figures .value, .grade-head .letter { font-family: \(quoted(headings)), \(fallback); }\n"
    }
    return rules
  }

  /// A name from a file, which must not end the rule or the style sheet.
  private static func quoted(_ family: FontFamily) -> String {
    let name = family.name.unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_.".unicodeScalars.contains($0)
    }
    return "\"\(String(String.UnicodeScalarView(name)))\""
  }

  private static func logo(_ logo: Logo) -> String {
    let dark = "padding: 3px 5px; border-radius: 3px; background: #ffffff;"
    let night =
      logo.dark == nil
      ? ".logo { \(dark) }" : ".logo.day { display: none; } .logo.night { display: block; }"
    let day =
      logo.dark == nil
      ? ".logo { padding: 0; }" : ".logo.day { display: block; } .logo.night { display: none; }"
    let chosen = night.replacing(".logo", with: ":root[data-theme=\"dark\"] .logo")
    let system = night.replacing(".logo", with: ":root:not([data-theme=\"light\"]) .logo")
    return """
      .logo { flex: none; line-height: 0; }
      .logo svg { display: block; height: \(height(logo))px; width: auto; }
      \(day)
      @media screen { \(chosen) }
      @media screen and (prefers-color-scheme: dark) { \(system) }

      """
  }

  /// In pixels; the bar stays as low as it is.
  private static func height(_ logo: Logo) -> Int {
    Int(min(logo.size.height * 96 / 72, 40).rounded())
  }
}

/// The logo as markup: drawn from what was read of it, never the file itself.
enum HTMLLogo {
  static func markup(_ brand: Brand) -> String {
    guard let logo = brand.logo else { return "" }
    guard let dark = logo.dark else { return element(logo.picture, logo, "logo", "logo") }
    return element(logo.picture, logo, "logo day", "logo-day")
      + element(dark, logo, "logo night", "logo-night")
  }

  private static func element(
    _ picture: Picture, _ logo: Logo, _ name: String, _ prefix: String
  ) -> String {
    let height = logo.size.height
    let size = Size(height * picture.aspect, height)
    let scene = Scene(
      size: size, nodes: picture.nodes(in: Rect(0, 0, size.width, size.height)), title: logo.alt)
    let svg = SVGRenderer(SVGRenderer.Options(idPrefix: prefix, fixedSize: false)).render(scene)
    return Markup.element("div", class: name, svg)
  }

  /// Whether the page shows pixels, which its policy must then allow; only such as stand in the page itself.
  static func hasPixels(_ brand: Brand) -> Bool {
    [brand.logo?.picture, brand.logo?.dark].contains { picture in
      if case .raster = picture { true } else { false }
    }
  }
}

extension Color {
  /// `#12436d`.
  fileprivate var css: String { hex.lowercased() }
}
