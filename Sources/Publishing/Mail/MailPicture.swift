import Charts
import Drawing
import Summary

/// The one picture of an e-mail: what the plan brings, or what the outcome was made of.
struct MailPicture {
  /// Its Content-ID.
  var id: String
  var name: String
  var bytes: [UInt8]
  /// In the e-mail's pixels; the picture has twice as many.
  var width: Int
  var height: Int
  var words: ChartText?
  var table: ChartData

  /// Width of the e-mail's text, in pixels.
  private static let textWidth = 552.0
  /// Width in points at which charts are drawn, so that their words are as large as the e-mail's small print.
  private static let drawnWidth = 330.0
  /// Pixels for each of the e-mail's, so that sharp screens show a sharp picture.
  private static let density = 2.0

  static func make(
    _ binding: SummaryBinding, run: String, theme: ChartTheme, fonts: FontLibrary
  ) throws(DrawingError) -> MailPicture {
    let (kind, chart) = chart(binding)
    let size = Size(drawnWidth, chart.preferredHeight(width: drawnWidth))
    let pixels = textWidth / drawnWidth
    let renderer = PNGRenderer(scale: density * pixels)
    let scene = chart.scene(size: size, theme: theme, text: fonts)
    return MailPicture(
      id: "\(kind).\(run)@mmm.invalid", name: "\(kind).png",
      bytes: try renderer.render(scene, fonts: fonts), width: Int(textWidth),
      height: Int((size.height * pixels).rounded()), words: binding.summary.narrative.charts[kind],
      table: chart.table)
  }

  private static func chart(_ binding: SummaryBinding) -> (kind: String, chart: any Chart) {
    if let watched = binding.thenNowChart { return ("return_drift", watched) }
    if binding.summary.grade.actionable, var plan = binding.planChart {
      plan.showsSpend = false
      return ("plan", plan)
    }
    return ("bridge", binding.bridgeChart)
  }
}
