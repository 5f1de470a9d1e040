import Charts
import Documents
import Drawing
import Wording

/// Charts as inline SVG with real text, drawn once for wide screens and once for narrow ones.
struct HTMLFigures {
  /// Width in points at which a chart that spans the page is drawn; its text then reads at about 13 px.
  static let fullWidth = 640.0
  /// Width in points for phones, where the chart scrolls sideways.
  static let narrowWidth = 440.0

  var measurer: any TextMeasuring
  let theme: Theme
  /// The texts of the page's language.
  let words: Catalogue
  private let colors: ScreenColors

  init(measurer: any TextMeasuring, theme: Theme, words: Catalogue) {
    self.measurer = measurer
    self.theme = theme
    self.words = words
    colors = ScreenColors(theme)
  }

  /// How many channels have a colour of their own.
  var colorCount: Int { theme.light.palette.count }

  /// - Parameter share: The part of the page's width the figure has, 0 to 1.
  func markup(_ figure: Figure, id: String, share: Double) -> String {
    let wide = HTMLFigures.fullWidth * share
    var html = "<figure id=\"\(id)\"><figcaption>"
    if !figure.title.isEmpty { html += Markup.element("h3", Markup.escape(figure.title)) }
    if !figure.subtitle.isEmpty {
      html += Markup.element("p", class: "subtitle", Markup.escape(figure.subtitle))
    }
    html += "</figcaption>"
    html += "<div class=\"chart wide\">\(svg(figure, width: wide, prefix: "\(id)w"))</div>"
    html += "<div class=\"chart narrow\">"
    html += HTMLTables.scrolling(label: figure.title) {
      svg(figure, width: min(wide, HTMLFigures.narrowWidth), prefix: "\(id)n")
    }
    html += "</div>"
    html += HTMLTables.data(
      figure.chart.table, label: figure.title, file: "\(id).csv", words: words)
    if let source = figure.source {
      html += Markup.element("p", class: "source", Markup.escape(source))
    }
    return html + "</figure>\n"
  }

  /// A figure's chart alone.
  func svg(_ figure: Figure, width: Double, prefix: String) -> String {
    let size = Size(width, figure.chart.preferredHeight(width: width))
    var scene = figure.chart.scene(size: size, theme: theme.light, text: measurer)
    scene.title = figure.title
    scene.description = figure.description
    return svg(scene, prefix: prefix)
  }

  /// Any scene as SVG whose colours follow the page's theme.
  func svg(_ scene: Scene, prefix: String) -> String {
    SVGRenderer(
      SVGRenderer.Options(
        idPrefix: prefix, variables: colors.variables, fixedSize: false, isInPage: true)
    )
    .render(scene)
  }
}
