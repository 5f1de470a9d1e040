import Documents
import Wording

/// What a variance inflation factor says, by the usual lines at 5 and 10.
enum InflationLevel {
  case low, watch, high

  /// Larger factors are not told apart.
  static let most = 1_000.0

  init(_ factor: Double) {
    self = factor >= 10 ? .high : factor >= 5 ? .watch : .low
  }

  func cell(_ style: NumberStyle) -> TableCell {
    switch self {
    case .low: TableCell(style.say("Low"), tone: .better, mark: .pass)
    case .watch: TableCell(style.say("Watch"), tone: .strong, mark: .warning)
    case .high: TableCell(style.say("High"), tone: .worse, mark: .fail)
    }
  }
}
