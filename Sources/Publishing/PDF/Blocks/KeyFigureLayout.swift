import Documents
import Drawing

/// Large figures side by side between two rules, each with its interval on a small scale.
struct KeyFigureLayout {
  let context: LayoutContext
  let width: Double

  private static let gutter = 15.4
  private static let mostInARow = 4

  func items(_ figures: [KeyFigureItem]) -> [FlowItem] {
    guard !figures.isEmpty else { return [] }
    let rows = (figures.count + Self.mostInARow - 1) / Self.mostInARow
    let perRow = (figures.count + rows - 1) / rows
    return stride(from: 0, to: figures.count, by: perRow).map { start in
      let row = Array(figures[start..<min(start + perRow, figures.count)])
      return .fixed(fragment(row, perRow: perRow, first: start == 0), gap: start == 0 ? 15 : 0)
    }
  }

  /// Rows of one kind stand at one height in all figures.
  private func fragment(_ figures: [KeyFigureItem], perRow: Int, first: Bool) -> PageFragment {
    let theme = context.theme
    let column = (width - Self.gutter * Double(perRow - 1)) / Double(perRow)
    var fragment = PageFragment.empty
    if first {
      fragment.marks.append(
        .nodes([context.rule(0.36, width: width, color: theme.ink, weight: 0.72)]))
    }
    var y = 9.0
    func row(_ make: (KeyFigureItem) -> PageFragment?, gap: Double) {
      var height = 0.0
      for (index, figure) in figures.enumerated() {
        guard let part = make(figure) else { continue }
        fragment.add(part, at: Point(Double(index) * (column + Self.gutter), y))
        height = max(height, part.height)
      }
      if height > 0 { y += height + gap }
    }
    let type = context.type
    row({ text($0.label, type.label.weighted(.semibold), width: column) }, gap: 1.5)
    row({ value($0, width: column) }, gap: 2)
    row({ $0.interval.flatMap { text($0, type.label, width: column) } }, gap: 3.5)
    row(
      { figure in
        figure.scale.map { IntervalScaleLayout(context: context, width: column - 8).fragment($0) }
      },
      gap: 2)
    row({ text($0.note, type.subtitle, width: column) }, gap: 0)
    y += 8
    fragment.marks.append(.nodes([context.rule(y - 0.24, width: width)]))
    fragment.height = y
    return fragment
  }

  private func text(_ string: String, _ type: TypeStyle, width: Double) -> PageFragment? {
    string.isEmpty ? nil : context.paragraph(string, type, width: width)
  }

  /// The figure and its unit on one line, smaller where it would not fit.
  private func value(_ figure: KeyFigureItem, width: Double) -> PageFragment {
    var type = context.type.keyFigure
    if figure.label.isEmpty {
      type.text.size = 15
      type.lineHeight = 19
    }
    var unit = context.type.lead.colored(context.theme.secondary)
    let gap = 3.0
    func needed() -> Double {
      context.width(figure.value, type)
        + (figure.unit.map { gap + context.width($0, unit) } ?? 0)
    }
    let full = needed()
    if full > width {
      let scale = max(width / full, 0.3)
      type.text.size *= scale
      unit.text.size = max(unit.text.size * scale, min(unit.text.size, 6))
    }
    let baseline = context.baseline(type)
    var nodes = [context.text(figure.value, type, at: Point(0, baseline))]
    if let word = figure.unit {
      let x = context.width(figure.value, type) + gap
      nodes.append(context.text(word, unit, at: Point(x, baseline)))
    }
    return PageFragment(
      height: type.lineHeight, marks: [.tagged(.paragraph, [.nodes(nodes)])])
  }
}
