import CMediaKernels
import Settings

/// The columns of all drivers and synergies at a point of the search, with what a loss needs to take its gradient.
///
/// A synergy's column is `g c_a c_b`, the product of two drivers' columns, scaled so that its coefficient is a share of
/// the outcome: `g = n / sum c_a c_b`. It belongs to one thread.
final class MediaColumns {
  let drivers: [TransformColumn]
  let synergies: [Synergy]
  let count: Int
  /// Each driver's first coordinate; one more entry for the end.
  let starts: [Int]
  /// What each synergy's product is multiplied with.
  private(set) var factors: [Double]
  private let products: UnsafeMutablePointer<Double>

  init(_ space: TransformSpace) {
    drivers = zip(space.drivers, space.axes).map { TransformColumn($0, axes: $1) }
    synergies = space.synergies
    starts = space.starts
    count = space.periods
    factors = Array(repeating: 0, count: synergies.count)
    products = .allocate(capacity: max(synergies.count * count, 1))
    products.initialize(repeating: 0, count: max(synergies.count * count, 1))
  }

  deinit { products.deallocate() }

  /// Drivers first, then synergies.
  var columns: Int { drivers.count + synergies.count }

  func column(_ index: Int) -> UnsafePointer<Double> {
    UnsafePointer(
      index < drivers.count
        ? drivers[index].values : products + (index - drivers.count) * count)
  }

  /// Works out all columns.
  func evaluate(_ coordinates: [Double]) {
    coordinates.withUnsafeBufferPointer { coordinates in
      for (index, driver) in drivers.enumerated() {
        if let start = coordinates.baseAddress {
          driver.evaluate(start + starts[index])
        } else {
          // A form without parameters, such as linear spend without carry-over.
          withUnsafePointer(to: 0.0) { driver.evaluate($0) }
        }
      }
    }
    for (index, pair) in synergies.enumerated() {
      let product = products + index * count
      mmm_multiply(count, drivers[pair.first].values, drivers[pair.second].values, product)
      let sum = mmm_sum(count, product)
      factors[index] = sum > 0 ? Double(count) / sum : 0
      mmm_scale(count, factors[index], product)
    }
  }

  /// Turns the loss's derivatives to each column's values into derivatives to the coordinates.
  ///
  /// - Parameter weights: a row of derivatives per column, drivers first; those of drivers are changed.
  func pullBack(_ weights: UnsafeMutablePointer<Double>, into gradient: inout [Double]) {
    for (index, pair) in synergies.enumerated() {
      let own = weights + (drivers.count + index) * count
      let mean = mmm_dot(count, own, products + index * count) / Double(count)
      for (driver, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let target = weights + driver * count
        let values = drivers[other].values
        for period in 0..<count {
          target[period] += factors[index] * values[period] * (own[period] - mean)
        }
      }
    }
    for (index, driver) in drivers.enumerated() {
      for axis in driver.axes.indices {
        gradient[starts[index] + axis] += mmm_dot(
          count, weights + index * count, driver.slopes + axis * count)
      }
    }
  }
}
