import Calendars
import MarketingData
import MediaMix
import Publishing
import SampleSummary
import Settings

/// A small model to write and to break.
enum SavedModel {
  /// Numbers without a short decimal, so that a lossy writer would show.
  static let awkward = [1.0 / 3, 0.1 + 0.2, 1e-17, 123_456_789.123_456_7, 4.9e-308, -0.0]

  /// - Parameter geos: geographies; 0 for national data.
  static func make(geos: Int, draws: Int = 3) -> ModelFile {
    let starts = (0..<6).compactMap { CivilDate("2024-01-01")?.adding(days: 7 * $0) }
    var dataset = Dataset(
      name: "sample", frequency: .weekly, starts: starts,
      outcome: Outcome(name: "sales", kind: .revenue, values: awkward, isMoney: true),
      currency: "USD", channels: [Channel(name: "tv", spend: awkward)])
    if geos > 0 {
      dataset.panel = GeoPanel(
        data: Array(repeating: dataset, count: geos),
        populations: (0..<geos).map { 1 / Double($0 + 3) })
      dataset.geos = (0..<geos).map { "geo \($0)" }
    }
    let made = (0..<draws).map { draw in
      Draw(
        coefficients: [awkward[draw % 6]],
        channels: [
          ChannelParameters(
            decay: awkward[1] / Double(draw + 1), halfSaturation: awkward[3], slope: 1.1,
            effect: 2.0 / 7, peak: awkward[4],
            geoFactors: (0..<geos).map { awkward[($0 + draw) % 6] })
        ], noise: awkward[2] + Double(draw))
    }
    let fit = Fit(
      method: .bayes, seed: 7, interval: 0.9,
      terms: [Term(name: "level", part: .level, values: Array(repeating: 1, count: 6))],
      channelNames: ["tv"], draws: made,
      holdout: Holdout(start: 5, expected: [1], lower: [0], upper: [2], crps: awkward[0]),
      forms: [ResponseForm(adstock: .weibullPDF, order: .saturationFirst, maximumLag: 4)])
    return ModelFile(
      version: "0.0", summary: SampleSummary.make(channels: 1, periods: 26),
      configuration: Configuration(), assumptions: ["A"], findings: [], dataset: dataset, fit: fit)
  }

  static func posterior(minEBFMI: Double) -> PosteriorReport {
    let estimate = Estimate(
      mean: awkward[0], median: 1, lower: awkward[2], upper: 2, innerLower: 0.9, innerUpper: 1.1)
    return PosteriorReport(
      convergence: Convergence(
        chains: 4, warmup: 1_000, draws: 1_000, maxRhat: 1.002, minBulkESS: 3_456.7,
        minTailESS: 2_345.6, divergences: 0, depthHits: 1, minEBFMI: minEBFMI, gradients: 65_432,
        restarts: 2,
        parameters: [
          ParameterSummary(
            name: "decay[tv]", mean: awkward[1], deviation: 0.1, rhat: 1, bulkESS: 4_000,
            tailESS: 3_999, meanError: 1e-3)
        ]),
      priors: [
        PriorComparison(
          channel: "tv", prior: estimate, posterior: estimate, informed: awkward[0],
          isDataInformed: false,
          priorDensity: ReturnDensity(roi: [0, awkward[0]], density: [1, awkward[1]]))
      ],
      experiments: [
        ExperimentResult(
          channel: "tv", geo: nil, start: 1, end: 4, spendChange: 10, lift: 20, standardError: 3,
          modelled: estimate, distance: -0.2)
      ],
      leaveOneOut: LeaveOneOut(
        elpd: -12.3, standardError: 1, parameters: awkward[0],
        paretoK: [0.1, 0.2, 0.3, 0.7, 0, -0.1]))
  }

  /// Every number of the draws, as bits.
  static func bits(_ fit: Fit) -> [UInt64] {
    fit.draws.flatMap { draw in
      let channels = draw.channels.flatMap {
        [$0.decay, $0.halfSaturation, $0.slope, $0.effect, $0.peak] + $0.geoFactors
      }
      return (draw.coefficients + channels + [draw.noise]).map(\.bitPattern)
    }
  }
}
