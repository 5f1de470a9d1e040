import Drawing

/// Widths of lines in points, the same in every chart.
enum LineWidth {
  static let grid = 0.5
  static let axis = 0.6
  static let zero = 0.8
  static let whisker = 0.75
  static let outline = 0.8
  static let interval = 1.4
  static let innerInterval = 5.2
  static let curve = 1.35
  static let actual = 1.05
  static let keyline = 0.7
}

extension ChartTheme {
  var gridStroke: Stroke { Stroke(rule, width: LineWidth.grid) }
  var axisStroke: Stroke { Stroke(secondary.opacity(0.7), width: LineWidth.axis) }
  var zeroStroke: Stroke { Stroke(ink, width: LineWidth.zero) }
  var whiskerStroke: Stroke { Stroke(ink, width: LineWidth.whisker) }
}
