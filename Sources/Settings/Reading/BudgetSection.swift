import Findings

extension BudgetSettings {
  /// Reads `budget`; constraints are checked against the channels' names where those are given.
  mutating func read(_ section: SectionReader, channels: [String]?) {
    total = section.positive("total")
    readObjective(section)
    margin = section.fraction("margin")
    shift = section.number("shift", in: 0...10) ?? shift
    if let inner = section.section("constraints") {
      for channel in inner.keys { readLimits(channel, inner, channels: channels) }
      inner.finish()
    }
    section.finish()
  }

  private mutating func readObjective(_ section: SectionReader) {
    guard let value = section.node("objective") else { return }
    if let text = value.text, ["reach", "efficiency"].contains(text) {
      section.reportLater(
        value, "objective", "budget.objective \"\(text)\" is not part of this version",
        fix: "Write \"objective: roi\", revenue or profit.")
    } else {
      objective = section.choice("objective", of: BudgetObjective.self) ?? objective
    }
  }

  private mutating func readLimits(
    _ channel: String, _ parent: SectionReader, channels: [String]?
  ) {
    guard let value = parent.node(channel), let inner = parent.section(channel) else {
      return
    }
    let money = 0...Double.greatestFiniteMagnitude
    let limits = SpendLimits(
      min: inner.number("min", in: money), max: inner.number("max", in: money))
    inner.finish()
    if let lower = limits.min, let upper = limits.max, lower > upper {
      inner.collector.report(
        code: "range", "\(inner.path) has a min above its max", line: value.line, key: inner.path,
        fix: "Swap the two.")
    }
    if let channels, !channels.contains(channel) {
      let hint = Suggestion.sentence(for: channel, among: channels)
      inner.collector.report(
        code: "unknown-channel", "budget.constraints names \"\(channel)\", which is not a channel",
        line: value.line, key: inner.path,
        fix: hint.isEmpty ? "Channels are \(channels.joined(separator: ", "))." : hint)
    }
    self.constraints[channel] = limits
  }
}

extension SectionReader {
  /// A number above 0.
  fileprivate func positive(_ key: String) -> Double? {
    guard let value = node(key) else { return nil }
    guard let number = value.number, number > 0 else {
      return refuse(value, key, code: "range", "must be a number above 0")
    }
    return number
  }

  /// A number above 0 and at most 1.
  fileprivate func fraction(_ key: String) -> Double? {
    guard let value = node(key) else { return nil }
    guard let number = value.number, number > 0, number <= 1 else {
      return refuse(
        value, key, code: "range", "must be above 0 and at most 1",
        fix: "Write 35 % as 0.35.")
    }
    return number
  }
}
