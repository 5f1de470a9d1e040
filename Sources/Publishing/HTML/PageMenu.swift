import Documents

/// The page's navigation: a link for each section, and one for neighbours that share a name.
///
/// Paper has a tab for each section; a screen has room for few, and scrolls through what belongs together.
struct PageMenu {
  private struct Entry {
    var name: String
    var ids: [String]
  }

  private let entries: [Entry]

  init(_ sections: [Section]) {
    var entries: [Entry] = []
    for section in sections {
      let name = section.menu ?? section.tab
      if entries.last?.name == name {
        entries[entries.count - 1].ids.append(section.id)
      } else {
        entries.append(Entry(name: name, ids: [section.id]))
      }
    }
    self.entries = entries
  }

  var markup: String {
    entries.map { entry in
      "<li><a href=\"#\(Markup.escape(entry.ids[0]))\">\(Markup.escape(entry.name))</a></li>"
    }.joined()
  }

  /// On a section that follows another of the same name: the section that the link leads to.
  func attribute(of section: Section) -> String {
    let first = entries.first { $0.ids.dropFirst().contains(section.id) }?.ids[0]
    return first.map { " data-part-of=\"\(Markup.escape($0))\"" } ?? ""
  }
}
