/// Limits on sums of spends that lie inside each other or apart, as a tree; the rest is left over.
struct SpendTree: Sendable {
  struct Node: Sendable {
    var lower: Double
    var upper: Double
    /// Spends that belong to this node and to none of its children.
    var leaves: [Int]
    /// Indices of nodes, all before this one.
    var children: [Int]
  }

  /// Children before parents; the last is the root, which holds every spend.
  private(set) var nodes: [Node] = []
  /// Rows that are no plain sum, or that cut across others.
  private(set) var crossing: [SpendRow] = []

  /// The rows are taken in their order: of two that cut across each other the second is left over.
  init(_ rows: [SpendRow], count: Int) {
    var kept: [(set: Set<Int>, lower: Double, upper: Double)] = [
      (Set(0..<count), -.infinity, .infinity)
    ]
    for row in rows {
      let set = Set(row.members)
      let isTree =
        row.isSum && set.count == row.members.count
        && kept.allSatisfy {
          $0.set.isSuperset(of: set) || set.isSuperset(of: $0.set) || $0.set.isDisjoint(with: set)
        }
      guard isTree else {
        crossing.append(row)
        continue
      }
      if let same = kept.firstIndex(where: { $0.set == set }) {
        kept[same].lower = max(kept[same].lower, row.lower)
        kept[same].upper = min(kept[same].upper, row.upper)
      } else {
        kept.append((set, row.lower, row.upper))
      }
    }
    // Smaller sets first, so that the first superset that follows is the parent.
    let order = kept.indices.sorted { (kept[$0].set.count, $0) < (kept[$1].set.count, $1) }
    nodes = order.map {
      Node(lower: kept[$0].lower, upper: kept[$0].upper, leaves: [], children: [])
    }
    var owner = [Int](repeating: nodes.count - 1, count: count)
    for place in nodes.indices.reversed() {
      for leaf in kept[order[place]].set { owner[leaf] = place }
      guard place + 1 < nodes.count else { continue }
      let parent = (place + 1..<nodes.count).first {
        kept[order[$0]].set.isSuperset(of: kept[order[place]].set)
      }
      nodes[parent ?? nodes.count - 1].children.append(place)
    }
    for leaf in 0..<count { nodes[owner[leaf]].leaves.append(leaf) }
    for place in nodes.indices { nodes[place].children.sort() }
  }
}
