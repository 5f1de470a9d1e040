import CXlsxWriter

/// Hands a chart's description to libxlsxwriter.
struct ChartWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  let texts: TextArena
  let colors: SheetColors

  func write(_ chart: SheetChart, to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let target = workbook_add_chart(book, UInt8(Self.type(of: chart.kind).rawValue)) else {
      return
    }
    for series in chart.series { add(series, to: target, of: chart.kind) }
    writeTitle(chart.title, target)
    writeAxes(chart, target)
    shape(chart, target)
    if chart.hasLegend {
      chart_legend_set_position(target, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      var font = font(size: 9)
      chart_legend_set_font(target, &font)
    } else {
      chart_legend_set_position(target, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    insert(target, chart, into: sheet)
  }

  private static func type(of kind: SheetChart.Kind) -> lxw_chart_type {
    switch kind {
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .bars: LXW_CHART_BAR
    case .lines, .ranges: LXW_CHART_LINE
    case .scatter: LXW_CHART_SCATTER
    }
  }

  /// The size is given as a share of the library's own, 480 by 288 pixels.
  private func insert(
    _ target: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart,
    into sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var options = lxw_chart_options()
    options.x_scale = Double(chart.place.width) / 480
    options.y_scale = Double(chart.place.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = texts.keepUnlessEmpty(CellText.safe(chart.description))
    worksheet_insert_chart_opt(
      sheet, lxw_row_t(chart.place.row), lxw_col_t(chart.place.column), target, &options)
  }

  private func writeTitle(_ title: String, _ target: UnsafeMutablePointer<lxw_chart>) {
    guard !title.isEmpty else {
      chart_title_off(target)
      return
    }
    chart_title_set_name(target, CellText.safe(title))
    var font = font(size: 12)
    font.bold = 1
    chart_title_set_name_font(target, &font)
  }

  // MARK: Axes

  private func writeAxes(_ chart: SheetChart, _ target: UnsafeMutablePointer<lxw_chart>) {
    // The library calls what lies at the bottom x, also where that is the axis of values.
    let isLying = chart.kind == .bars
    let categories = isLying ? target.pointee.y_axis : target.pointee.x_axis
    let values = isLying ? target.pointee.x_axis : target.pointee.y_axis
    write(chart.categories, categories)
    write(chart.values, values)
    var rule = lxw_chart_line()
    rule.color = colors.rule
    rule.width = 0.75
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_line(values, &rule)
    chart_axis_major_gridlines_set_visible(categories, 0)
    // Names stay at the edge where bars go below zero.
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if isLying {
      chart_axis_set_reverse(categories)
      // Reversing moves the other axis to the top; this brings it back.
      chart_axis_set_crossing_max(categories)
    }
    if chart.kind == .stackedColumns || chart.kind == .lines {
      let count = chart.series.first?.values.rows.count ?? 0
      let step = max(1, count / 12)
      chart_axis_set_interval_unit(categories, UInt16(clamping: step))
      chart_axis_set_interval_tick(categories, UInt16(clamping: step))
    }
  }

  private func write(_ axis: SheetChart.Axis, _ target: UnsafeMutablePointer<lxw_chart_axis>?) {
    var font = font(size: 9)
    chart_axis_set_num_font(target, &font)
    if !axis.title.isEmpty {
      chart_axis_set_name(target, CellText.safe(axis.title))
      chart_axis_set_name_font(target, &font)
    }
    if !axis.format.code.isEmpty { chart_axis_set_num_format(target, axis.format.code) }
    if let minimum = axis.minimum { chart_axis_set_min(target, minimum) }
    if let crossing = axis.crossing { chart_axis_set_crossing(target, crossing) }
  }

  private func shape(_ chart: SheetChart, _ target: UnsafeMutablePointer<lxw_chart>) {
    var none = lxw_chart_line()
    none.none = 1
    chart_chartarea_set_line(target, &none)
    switch chart.kind {
    case .stackedColumns: chart_set_series_gap(target, 0)
    case .bars: chart_set_series_gap(target, 60)
    case .ranges:
      var stroke = lxw_chart_line()
      stroke.color = colors.secondary
      stroke.width = 1.5
      chart_set_high_low_lines(target, &stroke)
    case .lines, .scatter: break
    }
  }

  // MARK: Series

  private func add(
    _ series: SheetChart.Series, to target: UnsafeMutablePointer<lxw_chart>,
    of kind: SheetChart.Kind
  ) {
    guard let line = chart_add_series(target, nil, nil) else { return }
    set(series.categories, chart_series_set_categories, line)
    set(series.values, chart_series_set_values, line)
    chart_series_set_name(line, CellText.safe(series.name))
    let isArea = kind == .stackedColumns || kind == .bars
    SeriesPainter(series: line).paint(series.paint, isArea: isArea)
    if !series.points.isEmpty { SeriesPainter(series: line).paint(points: series.points) }
  }

  private func set(
    _ range: CellRange,
    _ setter: (
      UnsafeMutablePointer<lxw_chart_series>?, UnsafePointer<CChar>?, lxw_row_t, lxw_col_t,
      lxw_row_t, lxw_col_t
    ) -> Void, _ series: UnsafeMutablePointer<lxw_chart_series>
  ) {
    let column = lxw_col_t(range.column)
    setter(
      series, range.sheet, lxw_row_t(range.rows.lowerBound), column,
      lxw_row_t(max(range.rows.upperBound - 1, range.rows.lowerBound)), column)
  }

  private func font(size: Double) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.size = size
    font.color = colors.ink
    return font
  }
}
