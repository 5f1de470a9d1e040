import Statistics

/// Which explaining series tell each other, from copies down to what only all together do.
///
/// Each is told once, by the plainest reason: a copy is not also a correlation, nor is a sum also an inflation.
struct Redundancy {
  /// Correlation from which a pair is remarked on, and from which it is a warning.
  static let remarkable = 0.8
  static let inseparable = 0.95
  /// The same for the variance inflation factor.
  static let remarkableInflation = 5.0
  static let severeInflation = 10.0

  /// Sums of amounts rounded to cents are exact but for that: from here on a column is looked at as a sum.
  private static let nearlyExact = 1e6

  /// A series that explains, where it stands, and its values.
  struct Column {
    var key: SeriesKey
    var values: [Double]
  }

  /// Two columns and how they move together.
  struct Pair {
    var first: SeriesKey
    var second: SeriesKey
    var correlation: Double
  }

  /// A column that is another one times a factor.
  struct Copy {
    var column: SeriesKey
    var original: SeriesKey
    var factor: Double
  }

  /// A column that is the sum of others.
  struct Sum {
    var column: SeriesKey
    var parts: [SeriesKey]
  }

  /// A column and its variance inflation factor, infinite where the others tell it exactly.
  struct Inflated {
    var column: SeriesKey
    var factor: Double
  }

  private(set) var copies: [Copy] = []
  private(set) var sums: [Sum] = []
  /// In order of the file, told pairs left out.
  private(set) var pairs: [Pair] = []
  /// The largest first.
  private(set) var inflated: [Inflated] = []

  init(_ data: Dataset) {
    copies = Self.copies(data)
    let copied = Set(copies.map(\.column))
    var columns = Self.drivers(data).filter { !copied.contains($0.key) }
    let spend = data.channels.indices.map { Column(key: .spend($0), values: data[.spend($0)]) }
      .filter { !copied.contains($0.key) }
    sums = Self.sums(spend)
    if sums.isEmpty { sums = Self.sums(columns) }
    let summed = Set(sums.map(\.column))
    columns.removeAll { summed.contains($0.key) }
    pairs = Self.pairs(columns)
    let doubled = Set(pairs.filter { abs($0.correlation) >= Self.inseparable }.map(\.second))
    columns.removeAll { doubled.contains($0.key) }
    inflated = Self.inflated(columns)
  }

  /// What drives each channel, then everything else that explains.
  private static func drivers(_ data: Dataset) -> [Column] {
    data.seriesKeys.filter { key in
      switch key {
      case .outcome: false
      case .spend(let index): data.channels[index].exposure == nil
      default: true
      }
    }.map { Column(key: $0, values: data[$0]) }
  }

  private static func copies(_ data: Dataset) -> [Copy] {
    let columns = data.seriesKeys.filter { $0 != .outcome }.map {
      Column(key: $0, values: data[$0])
    }
    var copies: [Copy] = []
    for (position, column) in columns.enumerated() {
      for original in columns[..<position]
      where !isSameChannel(column.key, original.key)
        && !copies.contains(where: { $0.column == original.key })
      {
        guard let factor = multiple(column.values, of: original.values) else { continue }
        copies.append(Copy(column: column.key, original: original.key, factor: factor))
        break
      }
    }
    return copies
  }

  private static func isSameChannel(_ left: SeriesKey, _ right: SeriesKey) -> Bool {
    switch (left, right) {
    case (.spend(let first), .exposure(let second)), (.exposure(let first), .spend(let second)):
      first == second
    default: false
    }
  }

  /// The factor between two series that is the same in every period; `nil` where it is not, or nothing moves.
  private static func multiple(_ values: [Double], of others: [Double]) -> Double? {
    guard let peak = others.indices.max(by: { abs(others[$0]) < abs(others[$1]) }),
      others[peak] != 0
    else { return nil }
    let factor = values[peak] / others[peak]
    let tolerance = 1e-6 * abs(values[peak])
    guard factor != 0, values.contains(where: { abs($0 - values[peak]) > tolerance }),
      zip(values, others).allSatisfy({ abs($0 - factor * $1) <= tolerance })
    else { return nil }
    return factor
  }

  private static func sums(_ columns: [Column]) -> [Sum] {
    let factors = VarianceInflation.factors(columns.map(\.values))
    let exact = columns.indices.filter { (factors[$0] ?? 1) > nearlyExact }
    guard exact.count > 2 else { return [] }
    // A total is larger than its parts, so the largest column is tried first.
    let order = exact.sorted {
      (columns[$0].values.reduce(0, +), $1) > (columns[$1].values.reduce(0, +), $0)
    }
    for total in order {
      let others = exact.filter { $0 != total }
      guard
        let parts = SumOfColumns.parts(
          of: columns[total].values, among: others.map { columns[$0].values })
      else { continue }
      return [Sum(column: columns[total].key, parts: parts.map { columns[others[$0]].key })]
    }
    return []
  }

  private static func pairs(_ columns: [Column]) -> [Pair] {
    let correlations = Correlation.matrix(columns.map(\.values))
    return columns.indices.flatMap { first in
      columns.indices.dropFirst(first + 1).compactMap { second -> Pair? in
        guard let correlation = correlations[first][second], abs(correlation) >= remarkable else {
          return nil
        }
        return Pair(
          first: columns[first].key, second: columns[second].key, correlation: correlation)
      }
    }
  }

  private static func inflated(_ columns: [Column]) -> [Inflated] {
    zip(columns, VarianceInflation.factors(columns.map(\.values))).map {
      Inflated(column: $0.key, factor: $1 ?? 1)
    }.enumerated().filter { $0.element.factor >= remarkableInflation }.sorted {
      let (left, right) = ($0.element.factor, $1.element.factor)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }
}
