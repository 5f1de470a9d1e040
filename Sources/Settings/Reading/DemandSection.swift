import Findings

extension DemandSettings {
  /// Reads `demand`: columns, or mappings that name the channels which follow them; one needs no list.
  static func readAll(
    _ data: SectionReader, media: KnownMedia, method: FitMethod
  ) -> [DemandSettings]? {
    guard let value = data.node("demand") else { return nil }
    let items: [Node]
    switch value.content {
    case .sequence(let list): items = list
    case .mapping, .scalar: items = [value]
    }
    let measures = items.enumerated().compactMap { index, item in
      read(item, path: "demand[\(index + 1)]", data, media: media)
    }
    if method == .ridge, !items.isEmpty {
      data.collector.report(
        .warning, code: "simplified", "data.demand enters the ridge model as controls",
        line: value.line, key: "data.demand",
        fix: "Read the ROI of channels that chase demand with care, or fit with --model bayes.")
    }
    return measures
  }

  private static func read(
    _ item: Node, path: String, _ data: SectionReader, media: KnownMedia
  ) -> DemandSettings? {
    if let column = item.text, !column.isEmpty { return DemandSettings(column: column) }
    let section = SectionReader(path: data.full(path), node: item, collector: data.collector)
    let column = section.text("column")
    let channels = section.texts("channels") ?? []
    section.finish()
    for name in channels {
      media.checkPaid(name, section, section.full("channels"), line: section.line)
    }
    if column == nil, case .mapping = item.content, !section.keys.contains("column") {
      section.collector.report(
        code: "incomplete", "\(section.path) must name a column", line: item.line,
        key: section.path, fix: "Write \"{column: queries, channels: [search]}\".")
    }
    return column.map { DemandSettings(column: $0, channels: channels) }
  }
}
