import Charts
import Drawing
import Settings

/// The colours of a brand as a whole theme: what it leaves out is the program's own, or follows from what it gives.
enum ThemeBuilder {
  static func theme(_ brand: BrandSettings) -> Theme {
    let light = light(brand)
    return Theme(light: light, dark: dark(brand, light: light))
  }

  // MARK: Light

  private static func light(_ brand: BrandSettings) -> ChartTheme {
    var theme = ChartTheme.light
    let given = brand.light
    theme.take(given)
    if !given.palette.isEmpty { theme.palette = palette(given.palette).map(\.light) }
    theme.complete(given, like: .light)
    return theme
  }

  /// A brand's own colours, and so many of the program's that six channels can be told apart.
  private static func palette(
    _ given: [BrandValue<UInt32>]
  ) -> [(light: Color, standardDark: Color?)] {
    var chosen: [(light: Color, standardDark: Color?)] = given.map { (Color($0.value), nil) }
    var rest = Array(zip(ChartTheme.light.palette, ChartTheme.dark.palette))
    while chosen.count < ChartTheme.light.palette.count, !rest.isEmpty {
      let distances = rest.map { candidate in
        chosen.map { ColorVision.leastDistance($0.light, candidate.0) }.min() ?? 1
      }
      let place = distances.indices.max { distances[$0] < distances[$1] } ?? 0
      let (light, dark) = rest.remove(at: place)
      chosen.append((light, dark))
    }
    return chosen
  }

  // MARK: Dark

  private static func dark(_ brand: BrandSettings, light: ChartTheme) -> ChartTheme {
    var theme = ChartTheme.dark
    let given = brand.dark
    theme.take(given)
    if given.paper != nil, given.panel == nil {
      theme.panel = theme.paper.mixed(with: theme.ink, 0.06)
    }
    theme.complete(given, like: .dark)
    let known = pairs(brand, light: light)
    func derived(_ color: Color, contrast: Double) -> Color {
      known[color] ?? lightened(color, contrast: contrast, on: theme)
    }
    func role(
      _ light: WritableKeyPath<ChartTheme, Color>,
      _ key: KeyPath<BrandColors, BrandValue<UInt32>?>, from color: Color, contrast: Double
    ) {
      guard given[keyPath: key] == nil else { return }
      theme[keyPath: light] =
        brand.light[keyPath: key] == nil
        ? settled(theme[keyPath: light], contrast: contrast, on: theme)
        : derived(color, contrast: contrast)
    }
    role(\.accent, \.accent, from: light.accent, contrast: 4.5)
    // A grey that reads on both grounds stays what it is.
    if given.baseline == nil { theme.baseline = settled(light.baseline, contrast: 3, on: theme) }
    role(\.gain, \.gain, from: light.gain, contrast: 3)
    role(\.loss, \.loss, from: light.loss, contrast: 3)
    let own = brand.light.palette.isEmpty ? nil : palette(brand.light.palette)
    theme.palette = light.palette.indices.map { index in
      if given.palette.indices.contains(index) { return Color(given.palette[index].value) }
      let standard = own.map { $0[index].standardDark } ?? ChartTheme.dark.palette[index]
      return standard.map { settled($0, contrast: 3, on: theme) }
        ?? derived(light.palette[index], contrast: 3)
    }
    theme.complete(given, like: .dark)
    return theme
  }

  /// Light colours whose dark counterpart the brand gives, wherever else they are used.
  private static func pairs(_ brand: BrandSettings, light: ChartTheme) -> [Color: Color] {
    var pairs: [Color: Color] = [:]
    func add(_ light: Color, _ dark: BrandValue<UInt32>?) {
      if let dark, pairs[light] == nil { pairs[light] = Color(dark.value) }
    }
    add(light.accent, brand.dark.accent)
    for (color, dark) in zip(light.palette, brand.dark.palette) { add(color, dark) }
    add(light.gain, brand.dark.gain)
    add(light.loss, brand.dark.loss)
    return pairs
  }

  /// A colour for dark grounds with the same hue: the darker it was, the more light it is given.
  private static func lightened(
    _ color: Color, contrast: Double, on theme: ChartTheme
  ) -> Color {
    var lab = OKLab(color)
    lab.lightness = max(lab.lightness, 0.62 + 0.25 * lab.lightness)
    return settled(lab.shown, contrast: contrast, on: theme)
  }

  private static func settled(_ color: Color, contrast: Double, on theme: ChartTheme) -> Color {
    NearestColor.to(color, contrast: contrast, on: [theme.paper, theme.panel]) ?? color
  }
}

extension ChartTheme {
  /// Takes over what a brand gives.
  fileprivate mutating func take(_ colors: BrandColors) {
    func set(_ role: WritableKeyPath<ChartTheme, Color>, _ value: BrandValue<UInt32>?) {
      if let value { self[keyPath: role] = Color(value.value) }
    }
    set(\.accent, colors.accent)
    set(\.baseline, colors.baseline)
    set(\.gain, colors.gain)
    set(\.loss, colors.loss)
    set(\.ink, colors.ink)
    set(\.panel, colors.panel)
    set(\.paper, colors.paper)
  }

  /// Settles the colours that follow from others.
  fileprivate mutating func complete(_ colors: BrandColors, like standard: ChartTheme) {
    if colors.ink != nil || colors.paper != nil {
      secondary = ink.mixed(with: paper, 0.3)
      rule = paper.mixed(with: ink, 0.12)
    }
    secondary = words(secondary)
    if colors.ink != nil || colors.paper != nil { other = secondary }
    gainText = words(gain == standard.gain ? standard.gainText : gain)
    lossText = words(loss == standard.loss ? standard.lossText : loss)
    onBaseline =
      [Color(0x111111), Color(0xFDFDFD)].max {
        Contrast.ratio($0, baseline) < Contrast.ratio($1, baseline)
      } ?? onBaseline
  }

  /// The nearest colour that words can be written in.
  private func words(_ color: Color) -> Color {
    NearestColor.to(color, contrast: 4.5, on: [paper, panel]) ?? ink
  }
}

extension Color {
  /// So much of the way to another colour, as people see it.
  fileprivate func mixed(with other: Color, _ share: Double) -> Color {
    let (from, to) = (OKLab(self), OKLab(other))
    return OKLab(
      lightness: from.lightness + share * (to.lightness - from.lightness),
      a: from.a + share * (to.a - from.a), b: from.b + share * (to.b - from.b)
    ).shown
  }
}
