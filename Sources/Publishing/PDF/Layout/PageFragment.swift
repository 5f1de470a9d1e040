import Drawing

/// A finished rectangle of a page: its height is settled, its content stands at settled places.
struct PageFragment {
  var height: Double
  var marks: [PageMark]
  var headings: [FragmentHeading] = []

  static var empty: PageFragment { PageFragment(height: 0, marks: []) }

  /// Adds another fragment's content at a place of this one.
  mutating func add(_ other: PageFragment, at point: Point) {
    if !other.marks.isEmpty { marks.append(.moved(point, other.marks)) }
    headings += other.headings.map {
      FragmentHeading(level: $0.level, title: $0.title, y: $0.y + point.y)
    }
    height = max(height, point.y + other.height)
  }
}

/// A heading within a fragment, for the bookmarks.
struct FragmentHeading: Equatable {
  var level: Int
  var title: String
  /// From the top of the fragment.
  var y: Double
}

/// Where an area of a page leads.
enum PageLink {
  /// An address, or a section by `#` and its id.
  case destination(String)
  /// A page, from 1, and how far below its top edge.
  case page(Int, y: Double)
}

/// What is drawn on a page.
indirect enum PageMark {
  case nodes([Node])
  /// Rules, grounds and signs that repeat what the words say.
  case decoration([Node])
  case moved(Point, [PageMark])
  case tagged(PDFTag, [PageMark])
  /// Goes on with the element of the same id, above or on an earlier page.
  case part(PDFTag, PDFElementID, [PageMark])
  /// Shown once more because a page ended.
  case repeated([PageMark])
  /// An area that leads somewhere, with its words.
  case linked(Rect, PageLink, words: String, [PageMark])
  /// A picture made only once its place is known.
  case deferred(() -> [Node])
}
