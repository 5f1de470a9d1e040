/// One value per period: for the whole market, and for each geography where there are several.
struct PanelSeries {
  var national: [Double]
  /// By geography, in the order of `Panel.geos`; empty for national data.
  var geos: [[Double]] = []

  /// The values of one geography, or of the whole market.
  func values(of geo: Int?) -> [Double] { geo.map { geos[$0] } ?? national }
}
