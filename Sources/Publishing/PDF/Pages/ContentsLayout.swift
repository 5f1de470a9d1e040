import Documents
import Drawing

/// The list of a long report's headings with their pages, in two columns on a page of its own.
struct ContentsLayout {
  /// A heading and where it stands.
  struct Entry {
    var level: Int
    var title: String
    /// From 1.
    var page: Int
    /// From the top of the page.
    var y: Double
  }

  let context: LayoutContext
  let width: Double
  /// Above the list.
  let title: String

  /// A report with fewer pages is at hand in the row of sections alone.
  static let leastPages = 13

  private static let gutter = 24.0
  /// Room for the number of a page.
  private static let numberRoom = 24.0
  private static let gapAboveSection = 9.0
  private static let gap = 1.6

  /// - Parameter height: what the page offers; where the headings take more, the sections alone are
  ///   listed.
  func fragment(_ entries: [Entry], height: Double) -> PageFragment {
    let whole = fragment(entries)
    return whole.height <= height ? whole : fragment(entries.filter { $0.level == 1 })
  }

  private func fragment(_ entries: [Entry]) -> PageFragment {
    var fragment = context.paragraph(title, context.type.question, width: width)
    let top = fragment.height + 6
    let column = (width - Self.gutter) / 2
    let lines = entries.map { line($0, width: column) }
    let gaps = entries.map { $0.level == 1 ? Self.gapAboveSection : Self.gap }
    let half = zip(lines, gaps).reduce(0) { $0 + $1.0.height + $1.1 } / 2
    var x = 0.0
    var y = 0.0
    var list = PageFragment.empty
    for (index, line) in lines.enumerated() {
      // The second column begins with a section.
      if x == 0, y >= half * 0.94, entries[index].level == 1 {
        x = column + Self.gutter
        y = 0
      }
      y += y > 0 ? gaps[index] : 0
      list.add(line, at: Point(x, y))
      y += line.height
    }
    list.marks = [.tagged(.contents, list.marks)]
    fragment.add(list, at: Point(0, top))
    return fragment
  }

  private func line(_ entry: Entry, width: Double) -> PageFragment {
    let label = context.type.label
    let type = entry.level == 1 ? label.weighted(.semibold) : label.colored(context.theme.secondary)
    var words = context.paragraph(
      entry.title, type, width: width - Self.numberRoom, tag: nil, limit: 2)
    let baseline = context.baseline(type)
    let number = context.text("\(entry.page)", type, at: Point(width, baseline), anchor: .end)
    let space = context.text(" ", type, at: Point(width - Self.numberRoom, baseline))
    let link = PageMark.linked(
      Rect(0, 0, width, words.height), .page(entry.page, y: max(entry.y - 8, 0)),
      words: entry.title, words.marks + [.nodes([space, number])])
    words.marks = [.tagged(.contentsItem, [.tagged(.reference, [link])])]
    return words
  }
}
