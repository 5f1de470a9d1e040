import Drawing
import Wording

/// Histograms of ranks: flat where the posterior is right, with the range that chance explains.
public struct RankChart: Chart {
  /// One quantity.
  public struct Panel: Sendable, Equatable {
    public var name: String
    /// A word on the panel, such as its p-value.
    public var note: String
    /// Truths in bins of equal width, from the lowest ranks to the highest.
    public var counts: [Int]

    public init(name: String, note: String, counts: [Int]) {
      self.name = name
      self.note = note
      self.counts = counts
    }
  }

  public var panels: [Panel]
  public var style: NumberStyle

  public init(panels: [Panel], style: NumberStyle) {
    self.panels = panels
    self.style = style
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Quantity"), style.say("In words"), style.say("Bin"), style.say("Truths"),
      ],
      rows: panels.flatMap { panel in
        panel.counts.enumerated().map { bin, count in
          [panel.name, panel.note, "\(bin + 1)", style.grouped(count)]
        }
      })
  }
}
