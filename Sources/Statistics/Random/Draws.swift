import Glibc

// The standard library's algorithms may change between releases, and with them the numbers a seed gives;
// these will not.
extension SeededGenerator {
  /// Uniform on [0, 1), a multiple of 2^-53.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Uniform on [`lower`, `upper`).
  public mutating func uniform(_ lower: Double, _ upper: Double) -> Double {
    lower + (upper - lower) * uniform()
  }

  /// Normal with the given mean and standard deviation, by Marsaglia's polar method (1964), which is exact.
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return mean + deviation * spare
    }
    while true {
      let first = 2 * uniform() - 1
      let second = 2 * uniform() - 1
      let square = first * first + second * second
      guard square > 0, square < 1 else { continue }
      let scale = (-2 * log(square) / square).squareRoot()
      spareNormal = second * scale
      return mean + deviation * first * scale
    }
  }

  /// Uniform on 0 ..< `bound`, without bias (Lemire, ACM TOMACS 29, 2019); 0 when `bound` is below 2.
  public mutating func integer(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let floor = (0 &- range) % range
      while product.low < floor { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Geometric: the number of trials up to the first success, 1 or more.
  public mutating func geometric(success: Double) -> Int {
    guard success < 1 else { return 1 }
    guard success > 0 else { return Int.max }
    let trials = log1p(-uniform()) / log1p(-success)
    return trials < 1e15 ? Int(trials) + 1 : Int.max
  }
}
