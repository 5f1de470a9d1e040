import Drawing

/// Something to be placed on pages, from top to bottom.
struct FlowItem {
  /// Space above it; dropped at the top of a page.
  var gap: Double
  /// Never the last thing on a page.
  var keepsWithNext = false
  /// Left out where it would take another page, or where charts would have to give way far.
  var isSpare = false
  var content: Content

  enum Content {
    /// Cannot be parted.
    case fixed(PageFragment)
    case flexible(FlexibleFragment)
    case rows(RowsFragment)
    case columns([FlowColumn])
  }

  static func fixed(_ fragment: PageFragment, gap: Double, keepsWithNext: Bool = false) -> FlowItem
  {
    FlowItem(gap: gap, keepsWithNext: keepsWithNext, content: .fixed(fragment))
  }
}

/// Something that can be lower than it would like to be, such as a chart.
struct FlexibleFragment {
  var preferred: Double
  var minimum: Double
  /// Settles the content at a height.
  var make: (Double) -> PageFragment

  /// - Parameter squeeze: from 0, as high as preferred, to 1, as low as can be.
  func height(squeeze: Double) -> Double {
    preferred - squeeze * max(preferred - minimum, 0)
  }
}

/// Rows below a header that is repeated on every page they reach.
struct RowsFragment {
  /// The table that all of its parts are.
  let table = PDFElementID()
  var header: PageFragment
  var rows: [PageFragment]
  /// Stands below the last row, on its page.
  var footer: PageFragment

  var height: Double { header.height + rows.reduce(0) { $0 + $1.height } + footer.height }

  /// The least that may stand at the foot of a page: the header and two rows.
  var leastHeight: Double {
    if rows.count <= 3 { return height }
    return header.height + rows.prefix(2).reduce(0) { $0 + $1.height }
  }
}

/// Items beside other items.
struct FlowColumn {
  /// What it holds is read to its end before its neighbour, also across pages.
  let division = PDFElementID()
  var x: Double
  var items: [FlowItem]
}
