import Charts
import Documents
import Summary

extension TableCell {
  /// A channel's name after its swatch.
  static func channel(_ key: ChannelKey) -> TableCell {
    TableCell(key.name, mark: .swatch(key.colorIndex))
  }

  /// A tier as a word and a shape.
  static func tier(_ tier: Tier) -> TableCell {
    switch tier {
    case .scale: TableCell(tier.word, tone: .better, mark: .scale)
    case .test: TableCell(tier.word, tone: .strong, mark: .test)
    case .hold: TableCell(tier.word, tone: .strong, mark: .hold)
    case .reduce: TableCell(tier.word, tone: .worse, mark: .reduce)
    case .none: TableCell(tier.word, tone: .muted)
    }
  }

  /// A verdict as a word and a mark.
  static func verdict(_ verdict: Verdict?) -> TableCell {
    switch verdict {
    case .pass: TableCell("Pass", tone: .better, mark: .pass)
    case .warning: TableCell("Warning", tone: .worse, mark: .warning)
    case .fail: TableCell("Fail", tone: .worse, mark: .fail)
    case nil: TableCell("–", tone: .muted)
    }
  }

  /// A change in the outcome, of which more is better.
  static func gain(_ text: String, of value: Double) -> TableCell {
    TableCell(text, tone: value > 0 ? .better : value < 0 ? .worse : .plain)
  }
}
