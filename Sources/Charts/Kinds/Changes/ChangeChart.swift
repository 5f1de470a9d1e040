import Drawing
import Wording

/// How an earlier outcome became the current one, cause by cause, from no change to the total change.
///
/// Bars start where the one above ends; a bracket over each group spans the bars below it. The axis starts at zero change,
/// not at the level, which would leave the parts a few points wide.
public struct ChangeChart: Chart {
  /// One line of the bridge.
  public struct Row: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// Sums the lines below it.
      case group
      case part
      case unexplained, total
    }

    public var kind: Kind
    /// As printed.
    public var label: String
    public var channel: ChannelKey?
    /// In the outcome's unit.
    public var change: Double
    /// Of the total change's size; `nil` where there is hardly any.
    public var share: Double?

    public init(
      kind: Kind, label: String, channel: ChannelKey? = nil, change: Double, share: Double? = nil
    ) {
      self.kind = kind
      self.label = label
      self.channel = channel
      self.change = change
      self.share = share
    }
  }

  /// Groups, each followed by its parts, then what is unexplained and the total.
  public var rows: [Row]
  /// Name of the outcome in lower case, such as "revenue".
  public var outcome: String
  public var style: NumberStyle

  public init(rows: [Row], outcome: String = "revenue", style: NumberStyle) {
    self.rows = rows
    self.outcome = outcome
    self.style = style
  }

  /// Where each line starts and ends; groups span their parts.
  package var spans: [(start: Double, end: Double)] {
    var reached = 0.0
    return rows.map { row in
      switch row.kind {
      case .group: return (reached, reached + row.change)
      case .total: return (0, row.change)
      case .part, .unexplained:
        defer { reached += row.change }
        return (reached, reached + row.change)
      }
    }
  }
}
