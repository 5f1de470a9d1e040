import CMediaKernels
import Settings

/// One driver's column at any point of its form, with its derivatives to the coordinates of the axes.
///
/// The column is `c = S n r / sum r`: r the response, S the driver's share, n the periods. So
/// `dc = f dr - c sum(f dr) / (S n)` with `f = S n / sum r`. The half-saturation is `share peak`, and the peak itself
/// moves with the carry-over: `dr/dd` gains `dr/dk share dpeak/dd`. A column belongs to one thread.
final class TransformColumn {
  let axes: [TransformAxis]
  let count: Int
  /// The column, over all periods.
  let values: UnsafeMutablePointer<Double>
  /// A row of derivatives per axis.
  let slopes: UnsafeMutablePointer<Double>
  /// What the response was multiplied with; 0 for a driver that is never on.
  private(set) var factor = 0.0
  /// The point in the data's units, with an effect of 1.
  private(set) var parameters = ChannelParameters(decay: 0, halfSaturation: 1, slope: 1, effect: 1)

  private let kernel: TransformKernel
  /// The carry-over alone, whose largest value half-saturations are shares of; `nil` where that is fixed.
  private let carried: TransformKernel?
  private let fixedPeak: Double
  private let sum: Double
  private var point: [Double]

  init(_ driver: MediaDriver, axes: [TransformAxis]) {
    self.axes = axes
    count = driver.values.count
    let most = driver.values.max() ?? 0
    fixedPeak = most > 0 ? most : 1
    // Shares of the largest value, so that no number depends on the driver's unit.
    let relative = driver.values.map { $0 / (most > 0 ? most : 1) }
    kernel = TransformKernel(driver: relative, form: driver.form)
    var carryOver = driver.form
    carryOver.saturation = .linear
    let movesPeak =
      driver.form.order == .adstockFirst && driver.form.adstock != .none
      && axes.contains { $0.parameter == .halfSaturation }
    carried = movesPeak ? TransformKernel(driver: relative, form: carryOver) : nil
    sum = driver.share * Double(count)
    point = Array(repeating: 0, count: max(axes.count, 1))
    let total = (1 + axes.count) * count
    values = .allocate(capacity: max(total, 1))
    values.initialize(repeating: 0, count: max(total, 1))
    slopes = values + count
  }

  deinit { values.deallocate() }

  /// Fills `values` and `slopes` for a coordinate per axis.
  func evaluate(_ coordinates: UnsafePointer<Double>) {
    var parameterSlopes = SIMD4<Double>.zero
    for (index, axis) in axes.enumerated() {
      let (value, slope) = axis.value(coordinates[index])
      parameters[axis.parameter] = value
      point[index] = value
      parameterSlopes[index] = slope
    }
    let halfAxis = axes.firstIndex { $0.parameter == .halfSaturation }
    let peak = largest()
    if let halfAxis {
      parameters.halfSaturation = point[halfAxis] * peak.value * fixedPeak
      point[halfAxis] *= peak.value
      parameterSlopes[halfAxis] *= peak.value
    }
    point.withUnsafeBufferPointer { point in
      if let start = point.baseAddress { kernel.evaluate(start) }
    }
    scale(parameterSlopes, halfAxis: halfAxis, peak: peak)
  }

  /// The largest carried value, and the period it is in.
  private func largest() -> (value: Double, period: Int?) {
    guard let carried else { return (1, nil) }
    point.withUnsafeBufferPointer { point in
      if let start = point.baseAddress { carried.evaluate(start) }
    }
    var period = 0
    for index in 0..<count where carried.response[index] > carried.response[period] {
      period = index
    }
    let value = carried.response[period]
    return value > 0 ? (value, period) : (1, nil)
  }

  private func scale(
    _ parameterSlopes: SIMD4<Double>, halfAxis: Int?, peak: (value: Double, period: Int?)
  ) {
    let total = mmm_sum(count, kernel.response)
    guard total > 0 else {
      factor = 0
      return values.update(repeating: 0, count: (1 + axes.count) * count)
    }
    let ratio = sum / total
    // Of the data's driver, whose linear response is larger by its largest value.
    factor = kernel.form.saturation == .linear ? ratio / fixedPeak : ratio
    for period in 0..<count { values[period] = ratio * kernel.response[period] }
    for axis in axes.indices {
      let row = slopes + axis * count
      row.update(from: kernel.partials + axis * count, count: count)
      if let halfAxis, axis != halfAxis, let period = peak.period, let carried,
        axis < carried.parameterCount
      {
        let share = point[halfAxis] / peak.value
        mmm_add(
          count, share * carried.partials[axis * count + period],
          kernel.partials + halfAxis * count, row)
      }
      mmm_scale(count, ratio * parameterSlopes[axis], row)
      mmm_add(count, -mmm_sum(count, row) / sum, values, row)
    }
  }
}
