/// What may be spent in all.
enum TotalLimit: Sendable, Equatable {
  case whole(Double)
  case atMost(Double)
  /// As far as the other limits let it.
  case open

  func row(_ count: Int) -> [SpendRow] {
    switch self {
    case .whole(let total): [SpendRow(sum: Array(0..<count), lower: total, upper: total)]
    case .atMost(let total): [SpendRow(sum: Array(0..<count), upper: total)]
    case .open: []
    }
  }

  var least: Double? {
    if case .whole(let total) = self { return total }
    return nil
  }

  var most: Double? {
    switch self {
    case .whole(let total), .atMost(let total): total
    case .open: nil
    }
  }
}
