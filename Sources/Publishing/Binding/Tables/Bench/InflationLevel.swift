import Documents

/// What a variance inflation factor says, by the usual lines at 5 and 10.
enum InflationLevel {
  case low, watch, high

  /// Larger factors are not told apart.
  static let most = 1_000.0

  init(_ factor: Double) {
    self = factor >= 10 ? .high : factor >= 5 ? .watch : .low
  }

  var cell: TableCell {
    switch self {
    case .low: TableCell("Low", tone: .better, mark: .pass)
    case .watch: TableCell("Watch", tone: .strong, mark: .warning)
    case .high: TableCell("High", tone: .worse, mark: .fail)
    }
  }
}
