import Charts
import Drawing

/// Which CSS variable stands for which chart colour, so that one drawing serves light and dark.
struct ScreenColors {
  /// By the colour of the light theme.
  let variables: [Color: String]
  /// Every variable with its colours, in order of precedence where two roles share a light colour.
  let all: [(name: String, light: Color, dark: Color)]

  init(_ theme: Theme) {
    let (light, dark) = (theme.light, theme.dark)
    var all = zip(light.palette, dark.palette).enumerated().map {
      (name: "c\($0)", light: $1.0, dark: $1.1)
    }
    let roles: [(String, KeyPath<ChartTheme, Color>)] = [
      ("paper", \.paper), ("ink", \.ink), ("secondary", \.secondary), ("rule", \.rule),
      ("panel", \.panel), ("accent", \.accent), ("baseline", \.baseline), ("gain", \.gain),
      ("gain-text", \.gainText), ("loss", \.loss), ("loss-text", \.lossText), ("other", \.other),
    ]
    all += roles.map { (name: $0, light: light[keyPath: $1], dark: dark[keyPath: $1]) }
    if light.onBaseline != dark.onBaseline {
      all.append((name: "on-baseline", light: light.onBaseline, dark: dark.onBaseline))
    }
    self.all = all
    variables = Dictionary(all.map { ($0.light, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
