import Findings

extension BayesSettings {
  /// The entry of `priors` that holds for every channel without one of its own.
  static let everyChannel = "default"

  /// Reads `priors`: by channel, and `default` for all.
  mutating func readPriors(_ model: SectionReader, adstock: AdstockKind, media: KnownMedia) {
    guard let section = model.section("priors") else { return }
    for name in section.keys {
      guard let entry = section.section(name) else { continue }
      let own = media.adstocks[name] ?? adstock
      let read = ChannelPriors.read(entry, adstock: own)
      if name == BayesSettings.everyChannel {
        priors = read
      } else {
        media.check(name, section, section.full(name), line: entry.line)
        channelPriors[name] = read
      }
    }
    section.finish()
  }
}

extension ChannelPriors {
  fileprivate static func read(_ section: SectionReader, adstock: AdstockKind) -> ChannelPriors {
    var priors = ChannelPriors()
    for parameter in PriorParameter.allCases {
      let key = parameter.rawValue
      guard let value = section.node(key) else { continue }
      let reader = PriorReader(section: section, key: key)
      guard let prior = reader.read(value) else { continue }
      parameter.check(prior, adstock: adstock) { message, fix in
        section.collector.report(
          code: "contradiction", "\(section.full(key)) \(message)", line: value.line,
          key: section.full(key), value: value.place, fix: fix)
      }
      priors[keyPath: parameter.path] = prior
    }
    checkEffects(section)
    section.finish()
    return priors
  }

  /// Four ways to say how large an effect is: a channel takes one.
  private static func checkEffects(_ section: SectionReader) {
    let given = PriorParameter.effects.map(\.rawValue).filter {
      section.keys.contains($0) && section.node($0) != nil
    }
    guard given.count > 1 else { return }
    section.collector.report(
      code: "contradiction",
      "\(section.path) gives \(given.joined(separator: " and ")), each of which says how large the effect is",
      line: section.line, key: section.path, fix: "Keep one of them.")
  }
}
