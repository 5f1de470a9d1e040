import Charts
import Drawing

/// Letters and the height of their lines, in points.
struct TypeStyle {
  var text: TextStyle
  var lineHeight: Double

  func colored(_ color: Color) -> TypeStyle {
    var copy = self
    copy.text.color = color
    return copy
  }

  func weighted(_ weight: TextStyle.Weight) -> TypeStyle {
    var copy = self
    copy.text.weight = weight
    return copy
  }
}

/// The sizes of type of the report.
struct TypeScale {
  let headline: TypeStyle
  let question: TypeStyle
  let lead: TypeStyle
  let keyFigure: TypeStyle
  let heading: TypeStyle
  let subheading: TypeStyle
  let body: TypeStyle
  let label: TypeStyle
  let subtitle: TypeStyle
  let tableHead: TypeStyle
  let note: TypeStyle
  let footer: TypeStyle

  init(_ theme: ChartTheme) {
    func style(
      _ size: Double, _ lineHeight: Double, _ weight: TextStyle.Weight = .regular,
      _ color: Color? = nil, tracking: Double = 0, tabular: Bool = true,
      family: TextStyle.Family = .text
    ) -> TypeStyle {
      TypeStyle(
        text: TextStyle(
          size: size, weight: weight, color: color ?? theme.ink, tracking: tracking,
          tabular: tabular, family: family), lineHeight: lineHeight)
    }
    headline = style(20, 24, .bold, tracking: -0.022, tabular: false, family: .headings)
    question = style(9, 13.5, .semibold, theme.accent)
    lead = style(10, 15.5)
    keyFigure = style(24, 28, .bold, tracking: -0.022, tabular: false, family: .headings)
    heading = style(11, 14.5, .semibold, tabular: false, family: .headings)
    subheading = style(9.5, 13, .semibold, family: .headings)
    body = style(9, 13.5)
    label = style(8, 11)
    subtitle = style(8, 11.5, .regular, theme.secondary)
    tableHead = style(7.5, 9.5, .regular, theme.secondary)
    note = style(7.3, 10.4, .regular, theme.secondary)
    footer = style(7.3, 10, .regular, theme.secondary)
  }
}
