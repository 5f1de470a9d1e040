/// A report's colours: by day, which is also on paper, and at night.
public struct Theme: Sendable, Equatable {
  public var light: ChartTheme
  public var dark: ChartTheme

  public init(light: ChartTheme, dark: ChartTheme) {
    self.light = light
    self.dark = dark
  }

  /// Of a report without a brand.
  public static let standard = Theme(light: .light, dark: .dark)
}
