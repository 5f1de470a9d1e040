import Calendars

/// The middle of the values around each period, of the same weekday in daily data.
struct Neighbours {
  /// Periods on either side that are called neighbours.
  static let reach = 6

  private let step: Int
  private let values: [Double]

  init(_ values: [Double], frequency: Frequency) {
    self.values = values
    step = frequency == .daily && values.count >= 8 * 7 ? 7 : 1
  }

  /// The median of the neighbours, the period itself left out.
  func middle(of period: Int) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * Self.reach) { sorted in
      var count = 0
      // Put in its place among those before it: for a dozen values nothing is faster.
      func insert(_ value: Double) {
        var position = count
        while position > 0, sorted[position - 1] > value {
          sorted[position] = sorted[position - 1]
          position -= 1
        }
        sorted[position] = value
        count += 1
      }
      for distance in 1...Self.reach {
        let (before, after) = (period - distance * step, period + distance * step)
        if before >= 0 { insert(values[before]) }
        if after < values.count { insert(values[after]) }
      }
      guard count > 0 else { return values[period] }
      return count.isMultiple(of: 2)
        ? (sorted[count / 2 - 1] + sorted[count / 2]) / 2 : sorted[count / 2]
    }
  }

  /// How far each value is from the middle of its neighbours.
  var distances: [Double] { values.indices.map { values[$0] - middle(of: $0) } }
}
