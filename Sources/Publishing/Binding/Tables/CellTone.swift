import Charts
import Documents
import Summary
import Wording

extension TableCell {
  /// A channel's name after its swatch.
  static func channel(_ key: ChannelKey) -> TableCell {
    TableCell(key.name, mark: .swatch(key.colorIndex))
  }

  /// A tier as a word and a shape.
  static func tier(_ tier: Tier, _ style: NumberStyle) -> TableCell {
    let word = tier.word(style)
    return switch tier {
    case .scale: TableCell(word, tone: .better, mark: .scale)
    case .test: TableCell(word, tone: .strong, mark: .test)
    case .hold: TableCell(word, tone: .strong, mark: .hold)
    case .reduce: TableCell(word, tone: .worse, mark: .reduce)
    case .none: TableCell(word, tone: .muted)
    }
  }

  /// A verdict as a word and a mark.
  static func verdict(_ verdict: Verdict?, _ style: NumberStyle) -> TableCell {
    let word = verdict.map { $0.word(style) } ?? NumberStyle.missing
    return switch verdict {
    case .pass: TableCell(word, tone: .better, mark: .pass)
    case .warning: TableCell(word, tone: .worse, mark: .warning)
    case .fail: TableCell(word, tone: .worse, mark: .fail)
    case nil: TableCell(word, tone: .muted)
    }
  }

  /// A change in the outcome, of which more is better.
  static func gain(_ text: String, of value: Double) -> TableCell {
    TableCell(text, tone: value > 0 ? .better : value < 0 ? .worse : .plain)
  }
}
