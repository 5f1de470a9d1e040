import Calendars
import Statistics

/// The planned periods under every draw of a fit.
struct PredictedDraws {
  let fit: Fit
  /// One per term, over the planned periods.
  let columns: [[Double]]
  /// Paid channels, then organic media, over history, gap and plan.
  let drivers: [ModelledDriver]
  let paid: Int
  /// Empty: 1.
  let units: [Double]
  /// Planned periods.
  let count: Int

  /// Draws that one unit of parallel work holds.
  private static let blockSize = 32
  /// Outcomes, noise included, that the intervals are read from, at least.
  private static let fewestOutcomes = 4_000

  /// Some draws together: per part the sum over draws of each period and each draw's total, and the outcomes.
  private struct Block {
    var sums: [[Double]]
    var totals: [[Double]]
    /// Outcome after outcome, period after period.
    var outcomes: [Double]
  }

  /// Baseline, then the components the model has, then organic media together, then channels.
  private var components: [(name: String, part: Term.Part)] {
    [
      ("holidays", .holidays), ("events", .events), ("controls", .controls),
      ("treatments", .nonMedia),
    ].filter { component in fit.terms.contains { $0.part == component.part } }
  }

  private var hasOrganic: Bool { drivers.count > paid }

  func summary(
    names: [String], starts: [CivilDate], gap: Int, interval: Double,
    keepsCovariance: Bool = false, threads: Int
  ) -> Prediction {
    let size = PredictedDraws.blockSize
    let blocks = parallelMap(count: (fit.draws.count + size - 1) / size, threads: threads) {
      block($0 * size..<min(($0 + 1) * size, fit.draws.count))
    }
    let labels =
      ["baseline"] + components.map(\.name) + (hasOrganic ? ["organic"] : [])
      + (fit.synergies.isEmpty ? [] : ["synergies"]) + names
    let parts = labels.enumerated().map { index, name in
      Prediction.Part(
        name: name,
        values: (0..<count).map { period in
          blocks.reduce(0) { $0 + $1.sums[index][period] } / Double(max(fit.draws.count, 1))
        },
        total: Estimate(draws: blocks.flatMap { $0.totals[index] }, interval: interval))
    }
    let expected = (0..<count).map { period in
      parts.reduce(0) { $0 + $1.values[period] }
    }
    let outcomes = blocks.flatMap(\.outcomes)
    let tail = (1 - interval) / 2
    let bounds = parallelMap(count: count, threads: threads) { period in
      Quantile.values(
        at: [tail, 1 - tail],
        of: stride(from: period, to: outcomes.count, by: count).map { outcomes[$0] })
    }
    var total = Estimate(
      draws: stride(from: 0, to: outcomes.count, by: count).map {
        Summation.sum(outcomes[$0..<$0 + count])
      }, interval: interval)
    total.mean = Summation.sum(expected)
    let expectedDraws = blocks.flatMap { block in
      (0..<(block.totals.first?.count ?? 0)).map { draw in
        block.totals.reduce(0) { $0 + $1[draw] }
      }
    }
    let firstChannel = parts.count - names.count
    var prediction = Prediction(
      starts: starts, gap: gap, interval: interval, expected: expected,
      lower: bounds.map { $0[0] }, upper: bounds.map { $0[1] }, total: total,
      expectedDraws: expectedDraws, baseline: parts[0],
      components: Array(parts[1..<firstChannel]), channels: Array(parts[firstChannel...]))
    if keepsCovariance { prediction.covariance = covariance(of: outcomes) }
    return prediction
  }

  /// Between periods, over all outcomes; they stand outcome after outcome, period after period.
  private func covariance(of outcomes: [Double]) -> Matrix {
    var centred = Matrix(rows: count, columns: outcomes.count / max(count, 1), values: outcomes)
    for period in 0..<count {
      let mean = Moments.mean(
        stride(from: period, to: outcomes.count, by: count).map { outcomes[$0] })
      for column in 0..<centred.columns { centred[period, column] -= mean }
    }
    var covariance = Matrix(rows: count, columns: count)
    for column in 0..<centred.columns {
      let start = column * count
      for right in 0..<count {
        let value = centred.values[start + right]
        for left in right..<count {
          covariance[left, right] += centred.values[start + left] * value
        }
      }
    }
    let size = Double(max(centred.columns - 1, 1))
    for right in 0..<count {
      for left in right..<count {
        covariance[left, right] /= size
        covariance[right, left] = covariance[left, right]
      }
    }
    return covariance
  }

  private func block(_ draws: Range<Int>) -> Block {
    let copies = (PredictedDraws.fewestOutcomes + fit.draws.count - 1) / max(fit.draws.count, 1)
    var block = Block(sums: [], totals: [], outcomes: [])
    for index in draws {
      let draw = fit.draws[index]
      let parts = parts(draw)
      if block.sums.isEmpty {
        block.sums = parts.map { _ in [Double](repeating: 0, count: count) }
        block.totals = parts.map { _ in [] }
      }
      var expected = [Double](repeating: 0, count: count)
      for (part, values) in parts.enumerated() {
        for period in 0..<count {
          block.sums[part][period] += values[period]
          expected[period] += values[period]
        }
        block.totals[part].append(Summation.sum(values))
      }
      var random = SeededGenerator(
        seed: fit.seed, stream: PredictedDraws.firstStream + UInt64(index))
      // Student's t is normal with a variance that differs from period to period.
      func noise() -> Double {
        guard let degrees = draw.degrees else { return random.normal(deviation: draw.noise) }
        let share = random.gamma(shape: degrees / 2) / (degrees / 2)
        return random.normal(deviation: draw.noise / max(share, 1e-12).squareRoot())
      }
      for _ in 0..<copies {
        for period in 0..<count {
          let unit = units.isEmpty ? 1 : units[period]
          block.outcomes.append(expected[period] + unit * noise())
        }
      }
    }
    return block
  }

  /// Streams of the fit's seed that no fit uses.
  private static let firstStream: UInt64 = 1 << 40

  private func parts(_ draw: Draw) -> [[Double]] {
    var parts = [sum(draw, where: { $0.isBaseline })]
    for component in components { parts.append(sum(draw) { $0 == component.part }) }
    let media = drivers.indices.map { contributions(drivers[$0], draw.channels[$0]) }
    if hasOrganic {
      parts.append(
        media[paid...].reduce([Double](repeating: 0, count: count)) { sum, values in
          zip(sum, values).map { $0 + $1 }
        })
    }
    if !fit.synergies.isEmpty { parts.append(synergies(draw)) }
    return parts + media[..<paid]
  }

  /// What one driver brings in each planned period, over all geographies.
  private func contributions(
    _ driver: ModelledDriver, _ parameters: ChannelParameters
  ) -> [Double] {
    var sum = [Double](repeating: 0, count: count)
    for (geo, series) in driver.series.enumerated() {
      let factor = driver.factor(geo, parameters)
      for (period, value) in driver.form.response(series, parameters).suffix(count).enumerated() {
        sum[period] += factor * value
      }
    }
    return units.isEmpty ? sum : zip(sum, units).map { $0 * $1 }
  }

  private func synergies(_ draw: Draw) -> [Double] {
    var sum = [Double](repeating: 0, count: count)
    for (synergy, effect) in zip(fit.synergies, draw.synergies) {
      let pair = [synergy.first, synergy.second].map { index in
        Array(
          fit.forms[index].response(drivers[index].series[0], draw.channels[index]).suffix(count))
      }
      for period in 0..<count {
        sum[period] +=
          effect * pair[0][period] * pair[1][period] * (units.isEmpty ? 1 : units[period])
      }
    }
    return sum
  }

  private func sum(_ draw: Draw, where isWanted: (Term.Part) -> Bool) -> [Double] {
    var sum = [Double](repeating: 0, count: count)
    for (index, term) in fit.terms.enumerated() where isWanted(term.part) {
      let coefficient = draw.coefficients[index]
      for period in 0..<count { sum[period] += coefficient * columns[index][period] }
    }
    return sum
  }
}
