import Glibc
import MarketingData
import Statistics

/// How many bends the trend needs: as many as make the outcome most probable.
///
/// The evidence is that of a linear model: the transforms of media stay at their usual values, and their effects
/// have wide normal priors. What bends the trend is then not taken from media, nor media from the trend.
struct KnotChoice {
  /// A model without media but with its drivers, made for a number of knots.
  let model: (Int) throws -> MediaModel
  let most: Int

  func best() throws -> MediaModel {
    var best = try model(0)
    guard most > 0 else { return best }
    var evidence = KnotChoice.evidence(of: best)
    for knots in 1...most {
      let candidate = try model(knots)
      let value = KnotChoice.evidence(of: candidate)
      if value > evidence { (best, evidence) = (candidate, value) }
    }
    return best
  }

  /// The log evidence at the most probable noise.
  static func evidence(of model: MediaModel) -> Double {
    let rows = model.observed
    var columns = model.columns.indices.map { model.scaledColumn($0) }
    var deviations = model.columns.map { $0.prior.deviation }
    for driver in model.drivers {
      let kernel = TransformKernel(
        driver: driver.values.prefix(rows).map { $0 / driver.unit }, form: driver.form)
      let values = kernel.parameters.map { driver.prior(of: $0).centre }
      values.withUnsafeBufferPointer { buffer in
        if let start = buffer.baseAddress { kernel.evaluate(start) }
      }
      let response = Array(UnsafeBufferPointer(start: kernel.response, count: rows))
      let size = max(Moments.mean(response), 1e-12)
      columns.append(response.map { $0 / size })
      deviations.append(0.2)
    }
    guard let terms = MarginalTerms(columns: columns, deviations: deviations, rows: rows) else {
      return -.infinity
    }
    var weighted = [Double](repeating: 0, count: rows)
    // The profile over ln sigma is smooth with one top: a grid a factor of 1.1 apart comes within 0.1 of it.
    let rough = model.roughNoise
    return (-25...15).map { step in
      terms.evaluate(
        residual: model.outcome, sigma: rough * pow(1.1, Double(step)), weighted: &weighted
      ).value
    }.max() ?? -.infinity
  }
}
