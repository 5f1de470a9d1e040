import Findings
import Wording

/// Reads `scenarios`: what is asked beside the plan.
enum ScenarioSection {
  /// Every scenario that can be read; what is wrong with the others is reported.
  static func read(_ section: SectionReader, _ known: KnownChannels) -> [ScenarioSettings] {
    var names: [String] = []
    return section.items("scenarios").compactMap { item in
      guard let scenario = ScenarioSettings(item, known) else { return nil }
      guard !names.contains(scenario.name) else {
        item.collector.report(
          code: "twice", "\(item.path) has the name \"\(scenario.name)\", which another one has",
          line: item.line, key: item.full("name"), value: scenario.name,
          fix: "Give every scenario a name of its own.")
        return nil
      }
      names.append(scenario.name)
      return scenario
    }
  }
}

extension ScenarioSettings {
  /// The questions a scenario may ask, of which it asks one.
  private static let questions = ["change", "total", "off", "split"]

  fileprivate init?(_ section: SectionReader, _ known: KnownChannels) {
    let name = section.text("name")
    let change = section.change("change")
    let total = section.positive("total")
    let off = section.texts("off")
    let split = section.split("split")
    let optimise = section.boolean("optimise")
    section.finish()
    let asked = Self.questions.filter { section.node($0) != nil }
    guard let name, asked.count == 1 else {
      Self.refuse(section, isNamed: name != nil, asked: asked)
      return nil
    }
    for channel in (off ?? []) + (split?.keys.sorted() ?? []) {
      known.check(channel, section, line: section.line, as: "\(section.path) names")
    }
    if let split { Self.checkWhole(split, section, known) }
    if let node = section.node("optimise"), section.node("split") != nil, optimise == true {
      section.refuse(
        node, "optimise", code: "contradiction", "must not be true for a split of your own",
        as: Never.self, fix: "Remove optimise, or give a total instead of the split.")
    }
    // A value that was refused has been told already.
    guard change != nil || total != nil || off?.isEmpty == false || split != nil else { return nil }
    self.init(name: name, change: change, total: total, off: off ?? [], split: split)
    isOptimised = optimise ?? isUsuallyOptimised
  }

  private static func refuse(_ section: SectionReader, isNamed: Bool, asked: [String]) {
    func report(_ message: Phrase, _ fix: Phrase) {
      section.collector.report(
        code: "incomplete", message, line: section.line, key: section.path, fix: fix)
    }
    if !isNamed {
      report("\(section.path) has no name", "Write \"{name: cut, change: -0.2}\".")
    }
    if asked.isEmpty {
      report(
        "\(section.path) asks nothing: it has none of \(questions.joined(separator: ", "))",
        "Write \"change: -0.2\" for a fifth less money, or \"off: tv\" for a channel without any.")
    } else if asked.count > 1 {
      report(
        "\(section.path) asks several things at once: \(asked.joined(separator: ", "))",
        "Make a scenario of each.")
    }
  }

  /// A split says what becomes of every channel.
  private static func checkWhole(
    _ split: [String: Double], _ section: SectionReader, _ known: KnownChannels
  ) {
    let missing = (known.names ?? []).filter { split[$0] == nil }
    guard !missing.isEmpty else { return }
    section.collector.report(
      code: "incomplete",
      "\(section.path) says nothing of \(missing.joined(separator: ", "))", line: section.line,
      key: section.full("split"), fix: "Add every channel; 0 where nothing is to be spent.")
  }
}

extension SectionReader {
  /// Spend by channel.
  fileprivate func split(_ key: String) -> [String: Double]? {
    guard let inner = section(key), !inner.keys.isEmpty else { return nil }
    var split: [String: Double] = [:]
    for channel in inner.keys { split[channel] = inner.money(channel) }
    inner.finish()
    return split
  }
}
