import Drawing

/// Places items on pages, from top to bottom; an item that does not fit goes on, whole or in parts.
struct PageFlow {
  /// Room on the first page, which may have been used in part, and on each further one.
  let firstRoom: Double
  let nextRoom: Double
  /// How far flexible items give way, from 0 to 1.
  let squeeze: Double

  private var done: [PageFragment] = []
  private var page = PageFragment.empty
  private var y = 0.0

  private init(firstRoom: Double, nextRoom: Double, squeeze: Double) {
    self.firstRoom = firstRoom
    self.nextRoom = nextRoom
    self.squeeze = squeeze
  }

  /// One fragment for each page.
  static func pages(
    _ items: [FlowItem], firstRoom: Double, nextRoom: Double, squeeze: Double
  ) -> [PageFragment] {
    var flow = PageFlow(firstRoom: firstRoom, nextRoom: nextRoom, squeeze: squeeze)
    flow.place(items)
    return flow.done + [flow.page]
  }

  /// How far flexible items give way for one that stands in spare room.
  private static let squeezeForSpare = 0.6

  /// As few pages as squeezing allows, with no more squeezing than that takes; with those of the items for
  /// spare room that add no page when the others give way a little.
  static func fewestPages(
    _ items: [FlowItem], firstRoom: Double, nextRoom: Double
  ) -> [PageFragment] {
    var isKept = items.map { !$0.isSpare }
    func pages(_ squeeze: Double) -> [PageFragment] {
      Self.pages(
        zip(items, isKept).filter(\.1).map(\.0), firstRoom: firstRoom, nextRoom: nextRoom,
        squeeze: squeeze)
    }
    let fewest = pages(1).count
    for index in items.indices where items[index].isSpare {
      isKept[index] = true
      if pages(squeezeForSpare).count > fewest { isKept[index] = false }
    }
    let relaxed = pages(0)
    if relaxed.count <= fewest { return relaxed }
    var low = 0.0
    var high = 1.0
    for _ in 0..<7 {
      let middle = (low + high) / 2
      if pages(middle).count <= fewest { high = middle } else { low = middle }
    }
    return pages(high)
  }

  private var room: Double { done.isEmpty ? firstRoom : nextRoom }

  /// Space gives way with the charts, but far less.
  private func gap(above item: FlowItem) -> Double { item.gap * (1 - 0.4 * squeeze) }

  private mutating func turnPage() {
    done.append(page)
    page = .empty
    y = 0
  }

  /// Whether a fresh page would offer more room than is left here.
  private var canTurn: Bool { y > 0 || nextRoom > room }

  private mutating func put(_ fragment: PageFragment) {
    page.add(fragment, at: Point(0, y))
    y += fragment.height
  }

  private mutating func place(_ items: [FlowItem]) {
    for (index, item) in items.enumerated() {
      let gap = y > 0 ? self.gap(above: item) : 0
      if y + gap + leastHeight(of: items[index...]) > room + 0.01, canTurn {
        turnPage()
      } else {
        y += gap
      }
      switch item.content {
      case .fixed(let fragment): put(fragment)
      case .flexible(let flexible):
        put(flexible.make(min(flexible.height(squeeze: squeeze), room - y)))
      case .rows(let rows): place(rows)
      case .columns(let columns): place(columns)
      }
    }
  }

  /// What must stand together at the head of some items.
  private func leastHeight(of items: ArraySlice<FlowItem>) -> Double {
    guard let item = items.first else { return 0 }
    var height: Double
    switch item.content {
    case .fixed(let fragment): height = fragment.height
    case .flexible(let flexible): height = least(flexible)
    case .rows(let rows): height = least(rows)
    case .columns(let columns): height = least(columns)
    }
    if item.keepsWithNext, let next = items.dropFirst().first {
      height += gap(above: next) + leastHeight(of: items.dropFirst())
    }
    return min(height, nextRoom)
  }

  /// Near the top of a page a chart gives way rather than leave its headline alone.
  private func least(_ flexible: FlexibleFragment) -> Double {
    let wanted = flexible.height(squeeze: squeeze)
    return y < 0.4 * room ? min(wanted, flexible.minimum, 0.6 * nextRoom) : min(wanted, nextRoom)
  }

  /// A table that a fresh page holds is parted only when at least half of it can stay here.
  private func least(_ rows: RowsFragment) -> Double {
    rows.height <= nextRoom ? max(rows.leastHeight, rows.height / 2) : rows.leastHeight
  }

  /// Columns that a fresh page holds are not parted.
  private func least(_ columns: [FlowColumn]) -> Double {
    let whole = columns.map { height(of: $0.items) }.max() ?? 0
    if whole <= nextRoom { return whole }
    return columns.map { leastHeight(of: $0.items[...]) }.max() ?? 0
  }

  private func height(of items: [FlowItem]) -> Double {
    Self.pages(items, firstRoom: 1e9, nextRoom: 1e9, squeeze: squeeze).map(\.height).max() ?? 0
  }

  private mutating func place(_ table: RowsFragment) {
    var next = 0
    var isContinued = false
    repeat {
      var rows: [PageFragment] = []
      var height = table.header.height
      while next < table.rows.count {
        let row = table.rows[next]
        let footer = next + 1 == table.rows.count ? table.footer.height : 0
        let fits = y + height + row.height + footer <= room + 0.01
        guard fits || (rows.isEmpty && !canTurn) else { break }
        rows.append(row)
        height += row.height
        next += 1
      }
      // The last row, which is often the total, does not go over alone.
      if next == table.rows.count - 1, rows.count > 4 {
        rows.removeLast(2)
        next -= 2
      }
      var part = PageFragment.empty
      if !rows.isEmpty || table.rows.isEmpty {
        var header = table.header
        if isContinued { header.marks = [.repeated(header.marks)] }
        for row in [header] + rows { part.add(row, at: Point(0, part.height)) }
        part.marks = [.part(.table, table.table, part.marks)]
        isContinued = true
        if next == table.rows.count { part.add(table.footer, at: Point(0, part.height)) }
        put(part)
      }
      if next < table.rows.count { turnPage() }
    } while next < table.rows.count
  }

  private mutating func place(_ columns: [FlowColumn]) {
    var parts: [PageFragment] = []
    for column in columns {
      let pages = Self.pages(
        column.items, firstRoom: room - y, nextRoom: nextRoom, squeeze: squeeze)
      for (index, page) in pages.enumerated() {
        if index == parts.count { parts.append(.empty) }
        var fragment = page
        if !page.marks.isEmpty {
          fragment.marks = [.part(.division, column.division, page.marks)]
        }
        parts[index].add(fragment, at: Point(column.x, 0))
      }
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { turnPage() }
      put(part)
    }
  }
}
