import Drawing

/// What a piece of text is for; decides its size, weight and colour.
enum TextRole {
  /// Names of rows and values in columns: 8 pt.
  case label, value, strong
  /// Axis numbers and headings of columns: 7.2 pt.
  case axis
  /// Small words on marks: 7 pt.
  case note, strongNote
}

extension ChartTheme {
  func textStyle(_ role: TextRole, color: Color? = nil) -> TextStyle {
    switch role {
    case .label: TextStyle(size: 8, weight: .medium, color: color ?? ink)
    case .value: TextStyle(size: 8, color: color ?? ink)
    case .strong: TextStyle(size: 8, weight: .semibold, color: color ?? ink)
    case .axis: TextStyle(size: 7.2, color: color ?? secondary)
    case .note: TextStyle(size: 6.8, color: color ?? secondary)
    case .strongNote: TextStyle(size: 7, weight: .semibold, color: color ?? ink)
    }
  }
}
