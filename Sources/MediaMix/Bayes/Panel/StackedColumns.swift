import CMediaKernels

/// The linear columns over the rows of all geographies, one geography after the other, without storing what repeats.
///
/// A shared column is the same series in each geography, multiplied with the geography's height; a local one is
/// constant in one geography and 0 in all others. Only columns that vary freely take a number per row.
struct StackedColumns: Sendable {
  let periods: Int
  /// What a relative unit is worth in the rows of each geography.
  let heights: [Double]
  let count: Int
  /// The place of each column among the results: shared first, then local, then varying ones.
  let places: [Int]
  private let shared: [Double]
  private let sharedCount: Int
  private let localGeos: [Int]
  private let localSizes: [Double]
  private let varying: [Double]
  private let varyingCount: Int
  private let ones: [Double]

  var rows: Int { periods * heights.count }

  /// - Parameter factors: what each column is multiplied with.
  init(_ columns: [PanelColumn], factors: [Double], heights: [Double], periods: Int) {
    self.periods = periods
    self.heights = heights
    count = columns.count
    ones = Array(repeating: 1, count: periods)
    var series: [Double] = []
    var stacked: [Double] = []
    var (geos, sizes): ([Int], [Double]) = ([], [])
    var order: [[Int]] = [[], [], []]
    for (index, column) in columns.enumerated() {
      switch column {
      case .shared(let values):
        order[0].append(index)
        series += values.map { $0 * factors[index] }
      case .local(let geo):
        order[1].append(index)
        geos.append(geo)
        sizes.append(factors[index] * heights[geo])
      case .varying(let parts):
        order[2].append(index)
        for (height, part) in zip(heights, parts) {
          stacked += part.map { $0 * height * factors[index] }
        }
      }
    }
    (shared, sharedCount) = (series, order[0].count)
    (localGeos, localSizes) = (geos, sizes)
    (varying, varyingCount) = (stacked, order[2].count)
    var places = [Int](repeating: 0, count: columns.count)
    for (place, index) in order.flatMap({ $0 }).enumerated() { places[index] = place }
    self.places = places
  }

  /// `X' rows`, by place.
  ///
  /// - Parameter scratch: room for one number per period.
  func project(
    _ rows: UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>,
    into result: UnsafeMutablePointer<Double>
  ) {
    scratch.update(repeating: 0, count: periods)
    for (geo, height) in heights.enumerated() {
      mmm_add(periods, height, rows + geo * periods, scratch)
    }
    mmm_project(periods, sharedCount, shared, scratch, result)
    for (index, geo) in localGeos.enumerated() {
      result[sharedCount + index] = localSizes[index] * mmm_sum(periods, rows + geo * periods)
    }
    mmm_project(self.rows, varyingCount, varying, rows, result + sharedCount + localGeos.count)
  }

  /// `rows += X coefficients`, by place.
  func expand(
    _ coefficients: UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>,
    to rows: UnsafeMutablePointer<Double>
  ) {
    scratch.update(repeating: 0, count: periods)
    mmm_expand(periods, sharedCount, shared, coefficients, scratch)
    for (geo, height) in heights.enumerated() {
      mmm_add(periods, height, scratch, rows + geo * periods)
    }
    for (index, geo) in localGeos.enumerated() {
      mmm_add(
        periods, coefficients[sharedCount + index] * localSizes[index], ones, rows + geo * periods)
    }
    mmm_expand(
      self.rows, varyingCount, varying, coefficients + sharedCount + localGeos.count, rows)
  }

  /// One column, by place.
  func column(_ place: Int) -> [Double] {
    var coefficients = [Double](repeating: 0, count: count)
    coefficients[place] = 1
    var scratch = [Double](repeating: 0, count: periods)
    var column = [Double](repeating: 0, count: rows)
    expand(&coefficients, scratch: &scratch, to: &column)
    return column
  }
}
