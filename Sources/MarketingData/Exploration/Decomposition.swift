import Calendars
import Glibc
import Statistics

/// A series taken apart additively: `value = trend + season + remainder`.
///
/// In the manner of STL (Cleveland et al., 1990), with smooth waves in place of one value per week of the year, which
/// two or three years of data cannot tell: the trend is a local line over a year and a half, the season three waves
/// a year and, in daily data, the days of the week; each is fitted to what the other leaves, three times.
///
/// The strengths are those of Wang, Smith and Hyndman (2006): `max(0, 1 - var(remainder) / var(trend + remainder))`,
/// and the same with the season, where the remainder's variance is per degree of freedom.
struct Decomposition {
  let trend: [Double]
  let season: [Double]
  let remainder: [Double]
  let trendStrength: Double
  /// `nil` where there are less than two years (or, in daily data, three weeks) to tell a season from.
  let seasonalStrength: Double?

  /// `nil` for a series shorter than 24 periods.
  init?(_ values: [Double], frequency: Frequency) {
    guard values.count >= 24 else { return nil }
    let waves = SeasonalWaves(count: values.count, frequency: frequency)
    let smoother = LocalLine(count: values.count, span: frequency.comparableYear * 3 / 2)
    var season = [Double](repeating: 0, count: values.count)
    var trend = season
    for _ in 0..<(waves.isEmpty ? 1 : 3) {
      trend = smoother.smooth(zip(values, season).map { $0 - $1 })
      season = waves.fit(zip(values, trend).map { $0 - $1 })
    }
    let remainder = values.indices.map { values[$0] - trend[$0] - season[$0] }
    self.trend = trend
    self.season = season
    self.remainder = remainder
    let free = values.count - waves.count - 4
    let left =
      Moments.variance(remainder, lostDegrees: 0) * Double(values.count) / Double(max(free, 1))
    func strength(_ part: [Double]) -> Double {
      let whole = Moments.variance(zip(part, remainder).map { $0 + $1 }, lostDegrees: 0)
      let total = Moments.variance(values, lostDegrees: 0)
      return whole > 1e-12 * total ? min(max(0, 1 - left / whole), 1) : 0
    }
    trendStrength = strength(trend)
    seasonalStrength = waves.isEmpty ? nil : strength(season)
  }
}

/// Straight lines fitted around each period, nearer periods counting more (tricube weights, as in LOESS).
struct LocalLine {
  private let count: Int
  private let reach: Int
  private let weights: [Double]

  /// - Parameter span: periods under one line; all of them where the series is shorter.
  init(count: Int, span: Int) {
    self.count = count
    let reach = max(2, min(span, 2 * count) / 2)
    self.reach = reach
    weights = (0...reach).map { distance in
      let share = Double(distance) / Double(reach + 1)
      let rest = 1 - share * share * share
      return rest * rest * rest
    }
  }

  func smooth(_ values: [Double]) -> [Double] {
    (0..<count).map { centre in
      var (total, first, second, sum, product) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for index in max(0, centre - reach)...min(count - 1, centre + reach) {
        let weight = weights[abs(index - centre)]
        let step = Double(index - centre)
        total += weight
        first += weight * step
        second += weight * step * step
        sum += weight * values[index]
        product += weight * step * values[index]
      }
      let determinant = total * second - first * first
      return determinant > 0 ? (second * sum - first * product) / determinant : sum / total
    }
  }
}

/// Sine and cosine waves of the year, and of the week in daily data.
struct SeasonalWaves {
  private let columns: [[Double]]
  private let factor: Cholesky?

  var isEmpty: Bool { columns.isEmpty }
  var count: Int { columns.count }

  init(count: Int, frequency: Frequency) {
    var columns: [[Double]] = []
    func add(_ length: Double, waves: Int) {
      for wave in 1...waves {
        let angle = 2 * Double.pi * Double(wave) / length
        columns.append((0..<count).map { sin(angle * Double($0)) })
        columns.append((0..<count).map { cos(angle * Double($0)) })
      }
    }
    if count >= 2 * frequency.comparableYear { add(frequency.periodsPerYear, waves: 3) }
    if frequency == .daily, count >= 21 { add(7, waves: 3) }
    // Without means the season cannot take the level from the trend.
    self.columns = columns.map { column in
      let mean = Moments.mean(column)
      return column.map { $0 - mean }
    }
    var products = Matrix(rows: columns.count, columns: columns.count)
    for row in columns.indices {
      for column in columns.indices {
        products[row, column] = Summation.dot(self.columns[row], self.columns[column])
      }
    }
    factor = columns.isEmpty ? nil : Cholesky(products)
  }

  /// The waves closest to a series; zeros where there are none.
  func fit(_ values: [Double]) -> [Double] {
    guard let factor else { return values.map { _ in 0 } }
    let weights = factor.solve(columns.map { Summation.dot($0, values) })
    return values.indices.map { index in
      columns.indices.reduce(0) { $0 + weights[$1] * columns[$1][index] }
    }
  }
}
