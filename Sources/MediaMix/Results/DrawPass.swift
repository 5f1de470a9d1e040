import CMediaKernels
import MarketingData
import Statistics

/// One pass over all draws, which keeps totals per draw and sums per period but no series per draw.
///
/// Draws are taken in blocks of a fixed size whose sums are added in order, so the result is the same on any
/// number of threads.
struct DrawPass: Sendable {
  let fit: Fit
  let periods: Int
  let drivers: [DriverPass]
  /// How many drivers are paid channels; they come first.
  let paid: Int
  let synergies: [SynergyPass]
  /// Stretches of periods whose contributions are kept per draw.
  let spans: [Range<Int>]
  private let baseline: TermColumns
  private let others: TermColumns

  static let blockSize = 50

  init(_ dataset: Dataset, _ fit: Fit, window: Range<Int>, spans: [Range<Int>] = []) {
    self.fit = fit
    self.spans = spans
    periods = dataset.count
    paid = dataset.channels.count
    drivers = ModelledDriver.all(dataset, fit).map {
      DriverPass($0, periods: dataset.count, window: window, units: fit.unitValues)
    }
    let models = drivers.map(\.driver)
    synergies =
      fit.isPerGeo
      ? []
      : fit.synergies.map {
        SynergyPass(
          synergy: $0, drivers: models, periods: dataset.count, units: fit.unitValues)
      }
    baseline = TermColumns(fit.terms) { $0.isBaseline }
    others = TermColumns(fit.terms) { !$0.isBaseline }
  }

  /// Geographies with results of their own; 0 for a national fit.
  var geos: Int { fit.isPerGeo ? drivers.first?.driver.series.count ?? 0 : 0 }

  func run(threads: Int) -> DrawTotals {
    let reference = reference()
    let blocks = parallelMap(count: blockCount, threads: threads) { block in
      sums(of: draws(block), reference: reference)
    }
    return DrawTotals(blocks, pass: self)
  }

  /// The expected outcome of the periods from `start` on, per draw.
  func expected(from start: Int, threads: Int) -> [[Double]] {
    parallelMap(count: blockCount, threads: threads) { block in
      let room = PassRoom(periods: periods)
      return draws(block).map { draw in
        expect(draw, room)
        return Array(UnsafeBufferPointer(start: room.expected + start, count: periods - start))
      }
    }.flatMap { $0 }
  }

  /// All paid channels together over each window, per window and draw.
  func mediaSums(_ draws: Range<Int>, over windows: [Range<Int>]) -> [[Double]] {
    let room = PassRoom(periods: periods)
    var sums = windows.map { _ in [Double](repeating: 0, count: draws.count) }
    for (row, index) in draws.enumerated() {
      for (driver, parameters) in zip(drivers.prefix(paid), fit.draws[index].channels) {
        _ = driver.run(parameters, room)
        for (place, window) in windows.enumerated() {
          sums[place][row] += mmm_sum(window.count, room.series + window.lowerBound)
        }
      }
    }
    return sums
  }

  private var blockCount: Int { (fit.draws.count + Self.blockSize - 1) / Self.blockSize }

  private func draws(_ block: Int) -> Range<Int> {
    block * Self.blockSize..<min((block + 1) * Self.blockSize, fit.draws.count)
  }

  /// The first draw's expectation, from which all others are measured: sums of squares then lose no digits.
  private func reference() -> [Double] {
    let room = PassRoom(periods: periods)
    guard !fit.draws.isEmpty else { return Array(repeating: 0, count: periods) }
    expect(0, room)
    return Array(UnsafeBufferPointer(start: room.expected, count: periods))
  }

  private func expect(_ draw: Int, _ room: PassRoom) {
    let draw = fit.draws[draw]
    room.expected.update(repeating: 0, count: periods)
    baseline.add(draw.coefficients, to: room.expected)
    others.add(draw.coefficients, to: room.expected)
    for (driver, parameters) in zip(drivers, draw.channels) {
      _ = driver.run(parameters, room)
      mmm_add(periods, 1, room.series, room.expected)
    }
    for place in synergies.indices {
      synergies[place].run(draw, effect: draw.synergies[place], room)
      mmm_add(periods, 1, room.series, room.expected)
    }
  }

  private func sums(of draws: Range<Int>, reference: [Double]) -> DrawBlock {
    let room = PassRoom(periods: periods)
    var block = DrawBlock(
      draws: draws.count, drivers: drivers.count, periods: periods, geoRows: paid * geos,
      spans: spans.count)
    for (row, index) in draws.enumerated() {
      let draw = fit.draws[index]
      room.expected.update(repeating: 0, count: periods)
      baseline.add(draw.coefficients, to: room.expected)
      if (0..<periods).contains(where: { room.expected[$0] < 0 }) { block.negativeBaselines += 1 }
      others.add(draw.coefficients, to: room.expected)
      for (place, driver) in drivers.enumerated() {
        let geoStart = (row * paid + place) * geos
        let sums = block.geoTotals.withUnsafeMutableBufferPointer { totals in
          driver.run(
            draw.channels[place], room,
            geoTotals: place < paid && geos > 0 ? totals.baseAddress.map { $0 + geoStart } : nil)
        }
        block.sums[row * drivers.count + place] = sums
        keepSpans(of: room, row: row, place: place, in: &block)
        mmm_add(periods, 1, room.series, room.expected)
        block.series.withUnsafeMutableBufferPointer { series in
          guard let start = series.baseAddress else { return }
          mmm_add(periods, 1, room.series, start + place * periods)
        }
      }
      for place in synergies.indices {
        let total = synergies[place].run(draw, effect: draw.synergies[place], room)
        block.synergyTotals[row] += total
        keepSpans(of: room, row: row, place: drivers.count, in: &block)
        mmm_add(periods, 1, room.series, room.expected)
        block.synergySeries.withUnsafeMutableBufferPointer { series in
          guard let start = series.baseAddress else { return }
          mmm_add(periods, 1, room.series, start)
        }
      }
      for period in 0..<periods {
        let distance = room.expected[period] - reference[period]
        block.distances[period] += distance
        block.squares[period] += distance * distance
      }
    }
    return block
  }

  /// Adds up the series at hand over each span; `place` is that of its driver, after all drivers that of synergies.
  private func keepSpans(of room: PassRoom, row: Int, place: Int, in block: inout DrawBlock) {
    let first = (row * (drivers.count + 1) + place) * spans.count
    for (index, span) in spans.enumerated() {
      block.spanTotals[first + index] += mmm_sum(span.count, room.series + span.lowerBound)
    }
  }
}

/// What a pass keeps of one block of draws.
struct DrawBlock: Sendable {
  /// Per draw and driver.
  var sums: [DriverPass.Sums]
  /// Per draw, paid channel and geography: the contribution over all periods.
  var geoTotals: [Double]
  /// Per driver and period: contributions, summed over draws.
  var series: [Double]
  /// Per period: the expectation less the reference, and its square, summed over draws.
  var distances: [Double]
  var squares: [Double]
  /// All synergies together: per draw over all periods, and per period summed over draws.
  var synergyTotals: [Double]
  var synergySeries: [Double]
  /// Per draw, driver (synergies last) and span.
  var spanTotals: [Double]
  /// Draws whose baseline is negative in some period.
  var negativeBaselines = 0

  init(draws: Int, drivers: Int, periods: Int, geoRows: Int, spans: Int) {
    spanTotals = Array(repeating: 0, count: draws * (drivers + 1) * spans)
    sums = Array(repeating: DriverPass.Sums(), count: draws * drivers)
    geoTotals = Array(repeating: 0, count: draws * geoRows)
    series = Array(repeating: 0, count: drivers * periods)
    synergyTotals = Array(repeating: 0, count: draws)
    synergySeries = Array(repeating: 0, count: periods)
    distances = Array(repeating: 0, count: periods)
    squares = Array(repeating: 0, count: periods)
  }
}

/// Columns of some of the model's terms, one after the other.
private struct TermColumns: Sendable {
  private let places: [Int]
  private let columns: [[Double]]

  init(_ terms: [Term], where isWanted: (Term.Part) -> Bool) {
    places = terms.indices.filter { isWanted(terms[$0].part) }
    columns = places.map { terms[$0].values }
  }

  func add(_ coefficients: [Double], to sum: UnsafeMutablePointer<Double>) {
    for (place, column) in zip(places, columns) {
      mmm_add(column.count, coefficients[place], column, sum)
    }
  }
}

extension Term.Part {
  /// Level, trend and seasonality are the baseline; all else is a component.
  var isBaseline: Bool {
    switch self {
    case .level, .trend, .seasonality: true
    case .holidays, .events, .controls, .nonMedia: false
    }
  }
}
