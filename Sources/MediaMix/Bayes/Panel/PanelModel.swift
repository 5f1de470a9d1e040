import Glibc
import MarketingData
import Settings
import Statistics

/// A Bayesian model of several geographies in the numbers the sampler works with.
///
/// In geography g, whose usual outcome is `size_g` and whose rows are divided by `size_g weight_g`:
///
///     y_gt = size_g (sum_j c_j z_gjt) + people_g sum_c b_c m_gc r_c(x_gc / people_g)_t + noise
///     m_gc = exp(spread_c v_gc),  v_gc ~ N(0, 1)
///     K_c = b_c sum_g people_g m_gc sum_t r_gct
///
/// All geographies share the transforms; K, the contribution in the whole nation, is what priors speak of and what
/// is sampled, as in the national model.
package struct PanelModel: Sendable {
  /// Columns, drivers and priors as the nation has them; `outcome` is the nation's.
  var frame: MediaModel
  var geos: [PanelGeo]
  /// As the sampler sees `frame.columns`, in the same order.
  var columns: [PanelColumn]
  /// Of the spread of each driver's effect between geographies.
  var spread: Prior
  /// People of all geographies.
  var people: Double

  var observed: Int { frame.observed }
  var heights: [Double] { geos.map { 1 / $0.weight } }
}

/// One geography.
struct PanelGeo: Sendable {
  var name: String
  /// Share of all people.
  var share: Double
  /// What a relative unit of the linear columns is worth, in the outcome's unit.
  var size: Double
  /// Noise beside that of a usual geography, relative to size.
  var weight = 1.0
  /// `(y - shift) / size` in the observed periods.
  var outcome: [Double]
  /// Per driver: the values per head over its unit, in the observed periods.
  var drivers: [[Double]]
}

/// A linear column as the sampler sees it, in the observed periods and relative to each geography's size.
enum PanelColumn: Sendable {
  /// The same in each geography.
  case shared([Double])
  /// 1 in one geography, 0 in all others.
  case local(Int)
  /// A series per geography.
  case varying([[Double]])
}

extension PanelModel: SampledModel {
  func makeDensity() throws(FitProblem) -> PanelDensity { try PanelDensity(self) }

  func basis(of places: [Int]) -> PanelBasis? {
    PanelBasis(
      places.map { columns[$0] }, deviations: places.map { frame.columns[$0].prior.deviation },
      heights: heights, periods: observed)
  }

  /// The outcome of all rows.
  var rows: [Double] {
    geos.flatMap { geo in geo.outcome.map { $0 / geo.weight } }
  }

  /// What the linear columns alone leave, in rows.
  func roughResiduals() throws(FitProblem) -> [Double] {
    let outcome = rows
    let spread = max(Moments.deviation(outcome, lostDegrees: 0), 1e-6)
    guard let basis = basis(of: Array(columns.indices)) else {
      throw .notFinite(series: "the model's columns")
    }
    let sigma = 0.3 * spread
    var weighted = outcome
    _ = PanelLinearTerms(basis).evaluate(residual: outcome, sigma: sigma, weighted: &weighted)
    return weighted.map { $0 * sigma * sigma }
  }
}
