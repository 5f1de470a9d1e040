import Settings

/// How the baseline moves over the years.
enum TrendForm: Sendable, Equatable {
  case level, linear
  /// A line with slow waves around it.
  case drift
  /// A line that bends at evenly spaced knots.
  case knots(Int)

  /// As a table says it.
  var name: String {
    switch self {
    case .level: "none"
    case .linear: "linear"
    case .drift: "drift"
    case .knots: "piecewise"
    }
  }

  var knots: Int? {
    if case .knots(let count) = self { count } else { nil }
  }
}
