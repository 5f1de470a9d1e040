/// What is drawn on the pages of a PDF, in order, before any of it is drawn.
///
/// A large font is copied with the glyphs in use alone; once all is recorded they are known, and one copy serves.
struct PageRecording {
  enum Step {
    case beginPage(Size)
    case endPage
    /// A stretch of content that belongs together begins.
    case beginMark
    case endMark
    /// Nodes, with their origin at a point of the page.
    case nodes([Node], origin: Point)
  }

  struct Bookmark {
    var title: String
    /// From 1.
    var page: Int
    /// From the top of the page.
    var y: Double
    /// Place of the bookmark above it; `nil` at the top level.
    var parent: Int?
  }

  var steps: [Step] = []
  var bookmarks: [Bookmark] = []
}
