import Charts
import Drawing

/// Which CSS variable stands for which chart colour, so that one drawing serves light and dark.
enum ScreenColors {
  /// In order of precedence where two roles share a colour.
  static let variables: [Color: String] = {
    let theme = ChartTheme.light
    var names: [Color: String] = [:]
    func add(_ color: Color, _ name: String) {
      if names[color] == nil { names[color] = name }
    }
    for (index, color) in theme.palette.enumerated() { add(color, "c\(index)") }
    add(theme.paper, "paper")
    add(theme.ink, "ink")
    add(theme.secondary, "secondary")
    add(theme.rule, "rule")
    add(theme.panel, "panel")
    add(theme.accent, "accent")
    add(theme.baseline, "baseline")
    add(theme.gain, "gain")
    add(theme.gainText, "gain-text")
    add(theme.loss, "loss")
    add(theme.lossText, "loss-text")
    add(theme.other, "other")
    return names
  }()
}
