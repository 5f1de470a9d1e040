import Findings

/// The channels' names, where the configuration lists them.
struct KnownChannels {
  var names: [String]?

  /// Reports a name that no channel has.
  func check(_ channel: String, _ section: SectionReader, line: Int, as words: String) {
    guard let names, !names.contains(channel) else { return }
    let hint = Suggestion.sentence(for: channel, among: names)
    section.collector.report(
      code: "unknown-channel", "\(words) \"\(channel)\", which is not a channel",
      line: line, key: section.path,
      fix: hint ?? "Channels are \(names.joined(separator: ", ")).")
  }
}

extension SectionReader {
  /// A number above 0.
  func positive(_ key: String) -> Double? {
    guard let value = node(key) else { return nil }
    guard let number = value.number, number > 0 else {
      return refuse(value, key, code: "range", "must be a number above 0")
    }
    return number
  }

  /// A number above 0 and at most 1.
  func fraction(_ key: String) -> Double? {
    guard let value = node(key) else { return nil }
    guard let number = value.number, number > 0, number <= 1 else {
      return refuse(
        value, key, code: "range", "must be above 0 and at most 1",
        fix: "Write 35 % as 0.35.")
    }
    return number
  }

  /// An amount of money, 0 or more.
  func money(_ key: String) -> Double? {
    number(key, in: 0...Double.greatestFiniteMagnitude)
  }

  /// A change as a share, not below losing all.
  func change(_ key: String) -> Double? {
    number(key, in: -1...Double.greatestFiniteMagnitude)
  }

  /// Each mapping of a list.
  func items(_ key: String) -> [SectionReader] {
    guard let list = node(key) else { return [] }
    guard case .sequence(let items) = list.content else {
      refuse(
        list, key, code: "type", "must be a list of mappings", as: Never.self,
        fix: "Write one \"- {...}\" per item.")
      return []
    }
    return items.enumerated().map { index, item in
      SectionReader(path: full("\(key)[\(index + 1)]"), node: item, collector: collector)
    }
  }

  /// Reports a lower limit above its upper one.
  func checkOrder(_ lower: Double?, _ upper: Double?, _ first: String, _ last: String) {
    guard let lower, let upper, lower > upper else { return }
    collector.report(
      code: "range", "\(path) has a \(first) above its \(last)", line: line, key: path,
      fix: "Swap the two.")
  }
}
