/// Where a report is read.
public enum Medium: String, Sendable, CaseIterable {
  /// The HTML page, which has room to scroll and can be asked.
  case screen
  /// The PDF and the text file.
  case paper
}

extension Document {
  /// The document without what stands in another medium only.
  public func shown(on medium: Medium) -> Document {
    var shown = self
    shown.sections = sections.filter { ($0.only ?? medium) == medium }.map { section in
      var section = section
      section.blocks = Self.shown(section.blocks, on: medium)
      return section
    }
    return shown
  }

  private static func shown(_ blocks: [Block], on medium: Medium) -> [Block] {
    blocks.compactMap { block in
      switch block {
      case .only(let other, let inner): other == medium ? inner : nil
      case .columns(let columns):
        .columns(
          columns.map { Column(weight: $0.weight, blocks: shown($0.blocks, on: medium)) })
      default: block
      }
    }
  }
}
