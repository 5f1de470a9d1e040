import Findings

extension BayesSettings {
  /// Reads `synergies`: pairs of channels, `false`, or `true` for every pair.
  mutating func readSynergies(_ section: SectionReader, media: KnownMedia) {
    guard let value = section.node("synergies"), value.boolean != false else { return }
    if value.boolean == true {
      everySynergy = true
      checkNumber(value, section, channels: media.channels)
      return
    }
    guard case .sequence(let items) = value.content else {
      return refusePairs(value, section)
    }
    for item in items {
      guard let pair = ChannelPair(item) else { return refusePairs(item, section) }
      check(pair, item, section, media: media)
      synergies.append(pair)
    }
  }

  private func checkNumber(_ value: Node, _ section: SectionReader, channels: [String]?) {
    let most = BayesSettings.mostChannelsForEverySynergy
    guard let channels, channels.count > most else { return }
    section.collector.report(
      code: "range",
      "model.synergies true is for up to \(most) channels; \(channels.count) have \(channels.count * (channels.count - 1) / 2) pairs, which cannot be told apart",
      line: value.line, key: "model.synergies", value: value.place,
      fix: "Name the pairs, such as [[tv, search]].")
  }

  private func check(
    _ pair: ChannelPair, _ item: Node, _ section: SectionReader, media: KnownMedia
  ) {
    let key = section.full("synergies")
    if pair.first == pair.second {
      section.collector.report(
        code: "conflict", "\(key) pairs \"\(pair.first)\" with itself", line: item.line, key: key,
        value: pair.first, fix: "Name two different channels.")
      return
    }
    let mirrored = ChannelPair(first: pair.second, second: pair.first)
    if synergies.contains(pair) || synergies.contains(mirrored) {
      section.collector.report(
        code: "duplicate", "\(key) names the pair \(pair.first), \(pair.second) twice",
        line: item.line, key: key, fix: "Name every pair once.")
    }
    for name in [pair.first, pair.second] {
      media.check(name, section, key, line: item.line)
    }
  }

  private func refusePairs(_ value: Node, _ section: SectionReader) {
    section.refuse(
      value, "synergies", code: "type", "must be a list of pairs of channels", as: Never.self,
      fix: "Write [[tv, search]] for one pair, or false for none.")
  }
}

extension ChannelPair {
  fileprivate init?(_ node: Node) {
    guard case .sequence(let items) = node.content, items.count == 2,
      let first = items[0].text, let second = items[1].text
    else { return nil }
    self.init(first: first, second: second)
  }
}
