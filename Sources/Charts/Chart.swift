import Drawing

/// A chart described by its data; drawing it makes a scene and computes nothing new.
public protocol Chart: Sendable {
  /// Height in points that suits the chart at a width.
  func preferredHeight(width: Double) -> Double

  /// The least height in points at which the chart still reads well; by default four fifths of the
  /// preferred one, and all of that where the chart is low already.
  func leastHeight(width: Double) -> Double

  /// Lowers the chart to a scene of the size.
  func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene

  /// The chart's numbers as a table, for those who cannot see it and for download.
  var table: ChartData { get }
}

extension Chart {
  public func leastHeight(width: Double) -> Double {
    let preferred = preferredHeight(width: width)
    return max(0.8 * preferred, min(preferred, 100))
  }
}

/// A chart's numbers: a header and rows of text as printed.
public struct ChartData: Sendable, Equatable {
  public var columns: [String]
  public var rows: [[String]]

  public init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}
