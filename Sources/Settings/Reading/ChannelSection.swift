import Findings

extension ChannelSettings {
  /// Reads `channels`: a list of mappings, or of spend columns that name their channels.
  static func readAll(_ data: SectionReader) -> [ChannelSettings]? {
    guard let list = data.node("channels") else { return nil }
    guard case .sequence(let items) = list.content else {
      return data.refuse(
        list, "channels", code: "type", "must be a list of channels",
        fix: "Write one \"- {name: tv, spend: tv_spend}\" per channel.")
    }
    var channels: [ChannelSettings] = []
    for (index, item) in items.enumerated() {
      guard let channel = read(item, index: index, data: data) else { continue }
      if channels.contains(where: { $0.name == channel.name }) {
        data.refuse(
          item, "channels", code: "duplicate", "names \"\(channel.name)\" twice", as: Never.self,
          fix: "Give every channel a name of its own.")
      }
      channels.append(channel)
    }
    if items.isEmpty {
      data.refuse(
        list, "channels", code: "incomplete", "must list at least one channel", as: Never.self)
    }
    return channels
  }

  private static func read(
    _ item: Node, index: Int, data: SectionReader
  ) -> ChannelSettings? {
    if let column = item.text, !column.isEmpty {
      return ChannelSettings(name: column, spend: column)
    }
    let section = SectionReader(
      path: data.full("channels[\(index + 1)]"), node: item, collector: data.collector)
    let spend = section.text("spend")
    var channel = ChannelSettings(
      name: section.text("name") ?? spend ?? "", spend: spend ?? "",
      exposure: section.text("exposure"), reach: section.text("reach"),
      frequency: section.text("frequency"))
    channel.adstock = section.choice("adstock", of: AdstockKind.self)
    channel.saturation = section.choice("saturation", of: SaturationKind.self)
    channel.checkReach(section, item)
    section.finish()
    guard spend != nil else {
      if case .mapping = item.content, !section.keys.contains("spend") {
        section.collector.report(
          code: "incomplete", "\(section.path) must name its spend column", line: item.line,
          key: section.path, fix: "Write \"{name: tv, spend: tv_spend}\".")
      }
      return nil
    }
    return channel
  }

  private mutating func checkReach(_ section: SectionReader, _ item: Node) {
    if (reach == nil) != (frequency == nil) {
      section.collector.report(
        code: "incomplete", "\(section.path) gives only one of reach and frequency",
        line: item.line, key: section.path, fix: "Give both columns, or neither.")
    } else if reach != nil, exposure != nil {
      section.collector.report(
        code: "conflict", "\(section.path) gives both an exposure and reach with frequency",
        line: item.line, key: section.path, fix: "Keep the one that should drive the model.")
    }
  }
}
