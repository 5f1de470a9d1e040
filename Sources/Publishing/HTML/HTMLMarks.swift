import Charts
import Documents

/// Small shapes before words; the words say the same, so the shapes are hidden from screen readers.
enum HTMLMarks {
  /// - Parameter colors: how many channels have a colour of their own.
  static func markup(_ mark: CellMark, colors: Int = ChartTheme.light.palette.count) -> String {
    let (name, shape) = drawing(mark, colors)
    return
      "<svg class=\"mark \(name)\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\" aria-hidden=\"true\">\(shape)</svg>"
  }

  private static func drawing(_ mark: CellMark, _ colors: Int) -> (name: String, shape: String) {
    switch mark {
    case .swatch(let index) where index < colors:
      ("c\(index)", "<rect width=\"10\" height=\"10\" rx=\"1.5\"/>")
    case .swatch:
      (
        "hatch",
        "<path d=\"M0 6 6 0M0 10 10 0M4 10 10 4\"/><rect x=\".5\" y=\".5\" width=\"9\" height=\"9\" rx=\"1\"/>"
      )
    case .scale: ("up", "<path d=\"M5 1 9.5 9H.5Z\"/>")
    case .test: ("diamond", "<path d=\"M5 1 9 5 5 9 1 5Z\"/>")
    case .hold: ("square", "<path d=\"M1.5 1.5h7v7h-7Z\"/>")
    case .reduce: ("down", "<path d=\"M5 9 .5 1h9Z\"/>")
    case .pass: ("pass", "<path d=\"M1 5.5 4 8.5 9 1.5\"/>")
    case .warning: ("warning", "<path d=\"M5 1v5.2M5 7.6v1.6\"/>")
    case .fail: ("fail", "<path d=\"M1.5 1.5l7 7M8.5 1.5l-7 7\"/>")
    }
  }
}
