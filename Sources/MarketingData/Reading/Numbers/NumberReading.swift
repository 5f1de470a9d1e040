/// What a cell that should hold a number holds.
enum NumberReading: Equatable {
  case number(Double)
  /// Nothing, or a word for nothing such as `NA`.
  case missing
  /// `inf`, or a number too large for a `Double`.
  case infinite
  case text
}

/// Which character separates the decimals in a column.
enum DecimalMark: Sendable {
  case point, comma

  var byte: UInt8 {
    switch self {
    case .point: UInt8(ascii: ".")
    case .comma: UInt8(ascii: ",")
    }
  }

  /// The mark that may group thousands where this one separates decimals.
  var grouping: UInt8 {
    switch self {
    case .point: UInt8(ascii: ",")
    case .comma: UInt8(ascii: ".")
    }
  }
}
