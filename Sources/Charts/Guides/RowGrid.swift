import Drawing

/// Chart and table as one grid: names left, marks in the middle, columns of numbers right.
struct RowGrid {
  /// What stands at the left of a row.
  struct Name {
    var text: String
    var channel: ChannelKey?
    var indent = 0.0
    var role = TextRole.label
    /// Grey, for names that only repeat.
    var muted = false
  }

  /// A column of numbers.
  struct Column {
    var title: String
    var cells: [Cell]
    /// Columns with a higher rank are left out first where there is no room; 0 always stays.
    var rank = 0
    /// Room before it, beyond the usual gap.
    var lead = 0.0
    var leading = false
  }

  /// One cell; the tier's shape stands before its word.
  struct Cell {
    var text: String
    var role = TextRole.value
    var color: Color?
    var tier: Tier?
  }

  var names: [Name]
  var columns: [Column]
  /// Height of a row.
  var pitch: Double
  /// Room above the first row, for headings and the axis.
  var header: Double
  /// Room below the last row.
  var footer: Double = 0
  /// The least width of the marks.
  var plotMinimum = 96.0
  /// The most that names take of the width.
  var nameShare = 0.26
  /// Thin lines between rows.
  var hasRules = true

  func preferredHeight() -> Double {
    header + Double(max(names.count, 1)) * pitch + footer
  }

  static let gap = 13.0
  private static let shapeWidth = 10.5

  /// Where everything stands, once the widths are known.
  struct Layout {
    var width: Double
    var nameWidth: Double
    /// Left and right of the marks.
    var plot: (left: Double, right: Double)
    /// Indices of the columns that are shown, with their left and right edges.
    var columns: [(index: Int, left: Double, right: Double)]
    var top: Double
    var pitch: Double
    var count: Int

    var bottom: Double { top + Double(count) * pitch }

    /// The middle of a row.
    func middle(_ row: Int) -> Double { top + (Double(row) + 0.5) * pitch }
  }

  /// Places names, marks and columns in a size; rows grow or shrink to fill its height.
  func layout(in size: Size, sketch: Sketch) -> Layout {
    let natural =
      names.map {
        nameStart($0) + sketch.width($0.text, sketch.theme.textStyle($0.role))
      }.max() ?? 0
    let nameWidth = min(natural, max(56, size.width * nameShare))
    let widths = columns.map { width(of: $0, sketch) }
    var shown = Array(columns.indices)
    func taken() -> Double {
      shown.reduce(0) { $0 + widths[$1] + Self.gap + columns[$1].lead }
    }
    while nameWidth + 10 + plotMinimum + taken() > size.width,
      let last = shown.filter({ columns[$0].rank > 0 }).max(by: {
        (columns[$0].rank, $0) < (columns[$1].rank, $1)
      })
    {
      shown.removeAll { $0 == last }
    }
    var right = size.width
    var edges: [(index: Int, left: Double, right: Double)] = []
    for index in shown.reversed() {
      edges.append((index, right - widths[index], right))
      right -= widths[index] + Self.gap + columns[index].lead
    }
    let count = max(names.count, 1)
    let room = (size.height - header - footer) / Double(count)
    return Layout(
      width: size.width, nameWidth: nameWidth,
      plot: (nameWidth + 10, max(right, nameWidth + 50)), columns: edges.reversed(), top: header,
      pitch: max(room, 8), count: count)
  }

  private func width(of column: Column, _ sketch: Sketch) -> Double {
    let title = sketch.width(column.title, sketch.theme.textStyle(.axis))
    return column.cells.reduce(title) { widest, cell in
      let shape = cell.tier == nil ? 0 : Self.shapeWidth
      return max(widest, sketch.width(cell.text, sketch.theme.textStyle(cell.role)) + shape)
    }
  }

  private func nameStart(_ name: Name) -> Double {
    name.indent + (name.channel == nil ? 0 : 10.5)
  }
}

extension RowGrid {
  /// Draws names, rules between rows and columns of numbers; marks are drawn by the chart.
  func draw(_ layout: Layout, titleBaseline: Double, into sketch: inout Sketch) {
    for row in names.indices.dropFirst() where hasRules {
      sketch.horizontal(
        layout.top + Double(row) * layout.pitch, from: 0, to: layout.width,
        sketch.theme.gridStroke)
    }
    for (row, name) in names.enumerated() { drawName(name, layout, row, into: &sketch) }
    for (index, left, right) in layout.columns {
      let column = columns[index]
      sketch.write(
        column.title, at: Point(column.leading ? left : right, titleBaseline),
        anchor: column.leading ? .start : .end, sketch.theme.textStyle(.axis))
      for (row, cell) in column.cells.enumerated() {
        drawCell(cell, column, left, right, layout.middle(row), into: &sketch)
      }
    }
  }

  private func drawName(_ name: Name, _ layout: Layout, _ row: Int, into sketch: inout Sketch) {
    let middle = layout.middle(row)
    let start = nameStart(name)
    let style = sketch.theme.textStyle(
      name.role, color: name.muted ? sketch.theme.secondary : nil)
    let fitted = sketch.fitted(name.text, width: layout.nameWidth - start + 0.5, style)
    sketch.group(hint: fitted == name.text ? nil : name.text) { sketch in
      if let channel = name.channel {
        sketch.swatch(channel, x: name.indent, middle: middle)
      }
      sketch.write(fitted, x: start, middle: middle, style)
    }
  }

  private func drawCell(
    _ cell: Cell, _ column: Column, _ left: Double, _ right: Double, _ middle: Double,
    into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(cell.role, color: cell.color)
    if let tier = cell.tier {
      sketch.tierShape(tier, at: Point(left + 3.6, middle))
      sketch.write(cell.text, x: left + Self.shapeWidth, middle: middle, style)
    } else {
      sketch.write(
        cell.text, x: column.leading ? left : right, middle: middle,
        anchor: column.leading ? .start : .end, style)
    }
  }
}
