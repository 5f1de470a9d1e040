import CXlsxWriter

/// Colours, lines and shapes of one series.
struct SeriesPainter {
  let series: UnsafeMutablePointer<lxw_chart_series>

  /// - Parameter isArea: the series has an inside, and a line around it.
  func paint(_ paint: SheetChart.Paint, isArea: Bool) {
    switch paint {
    case .fill(let color):
      var fill = Self.fill(color)
      chart_series_set_fill(series, &fill)
    case .hatch(let color):
      var pattern = Self.pattern(color)
      chart_series_set_pattern(series, &pattern)
    case .outline(let color):
      var fill = Self.fill(0xFFFFFF)
      chart_series_set_fill(series, &fill)
      var line = Self.line(color, width: 1)
      chart_series_set_line(series, &line)
    case .line(let color, let width, let isDashed):
      var line = Self.line(color, width: Float(width))
      if isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
      chart_series_set_line(series, &line)
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    case .dots(let color, let marker):
      hideLine()
      mark(marker, color)
    }
  }

  func paint(points: [SheetChart.Paint]) {
    // The library copies what the points lead to, so it may live on the stack.
    let count = points.count
    let fills = UnsafeMutablePointer<lxw_chart_fill>.allocate(capacity: count)
    let patterns = UnsafeMutablePointer<lxw_chart_pattern>.allocate(capacity: count)
    let made = UnsafeMutablePointer<lxw_chart_point>.allocate(capacity: count)
    defer {
      fills.deallocate()
      patterns.deallocate()
      made.deallocate()
    }
    var list: [UnsafeMutablePointer<lxw_chart_point>?] = []
    for (index, paint) in points.enumerated() {
      (fills + index).initialize(to: lxw_chart_fill())
      (patterns + index).initialize(to: lxw_chart_pattern())
      (made + index).initialize(to: lxw_chart_point())
      switch paint {
      case .fill(let color), .dots(let color, _), .outline(let color), .line(let color, _, _):
        fills[index] = Self.fill(color)
        made[index].fill = fills + index
      case .hatch(let color):
        patterns[index] = Self.pattern(color)
        made[index].pattern = patterns + index
      }
      list.append(made + index)
    }
    list.append(nil)
    chart_series_set_points(series, &list)
  }

  private func mark(_ marker: SheetChart.Marker, _ color: UInt32) {
    let (type, size): (lxw_chart_marker_type, UInt8) =
      switch marker {
      case .circle: (LXW_CHART_MARKER_CIRCLE, 9)
      case .diamond: (LXW_CHART_MARKER_DIAMOND, 5)
      }
    chart_series_set_marker_type(series, UInt8(type.rawValue))
    chart_series_set_marker_size(series, size)
    var fill = Self.fill(color)
    chart_series_set_marker_fill(series, &fill)
    var line = Self.line(color, width: 0.75)
    chart_series_set_marker_line(series, &line)
  }

  private func hideLine() {
    var line = lxw_chart_line()
    line.none = 1
    chart_series_set_line(series, &line)
  }

  private static func fill(_ color: UInt32) -> lxw_chart_fill {
    var fill = lxw_chart_fill()
    // The library takes 0 for "not set".
    fill.color = color == 0 ? 0x010101 : color
    return fill
  }

  private static func line(_ color: UInt32, width: Float) -> lxw_chart_line {
    var line = lxw_chart_line()
    line.color = color == 0 ? 0x010101 : color
    line.width = width
    return line
  }

  private static func pattern(_ color: UInt32) -> lxw_chart_pattern {
    var pattern = lxw_chart_pattern()
    pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
    pattern.fg_color = color
    pattern.bg_color = 0xFFFFFF
    return pattern
  }
}
