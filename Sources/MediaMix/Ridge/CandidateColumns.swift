import Glibc
import Statistics

/// The transformed series of every candidate of every driver, over all periods.
///
/// Columns are scaled so that a coefficient is a return: the driver's share of the (scaled) outcome
/// per share of all spend.
struct CandidateColumns: Sendable {
  let grid: TransformGrid
  let drivers: [MediaDriver]
  let periods: Int
  /// One column per driver and candidate, driver after driver.
  let matrix: Matrix
  /// What a column was multiplied by: share x periods / sum of the transformed series; 0 for an idle driver.
  let factors: [Double]
  /// The largest adstocked value, per driver and candidate.
  let peaks: [Double]

  init(drivers: [MediaDriver], grid: TransformGrid) {
    let periods = drivers.first?.values.count ?? 0
    var matrix = Matrix(rows: periods, columns: drivers.count * grid.candidates.count)
    var factors: [Double] = []
    var peaks: [Double] = []
    for driver in drivers {
      var decay = Double.nan
      var logarithms: [Double] = []
      var peak = 0.0
      for candidate in grid.candidates {
        if candidate.decay != decay {
          decay = candidate.decay
          let adstocked = GeometricAdstock.apply(driver.values, decay: decay)
          peak = adstocked.max() ?? 0
          logarithms = adstocked.map { log($0 / peak) }
        }
        let centre = log(candidate.halfSaturation)
        let response = logarithms.map { value in
          value > -.infinity ? 1 / (1 + exp(-candidate.slope * (value - centre))) : 0
        }
        let sum = Summation.sum(response)
        let factor = peak > 0 && sum > 0 ? driver.share * Double(periods) / sum : 0
        matrix.setColumn(factors.count, to: response.lazy.map { factor == 0 ? 0 : factor * $0 })
        factors.append(factor)
        peaks.append(peak)
      }
    }
    self.grid = grid
    self.drivers = drivers
    self.periods = periods
    self.matrix = matrix
    self.factors = factors
    self.peaks = peaks
  }

  var perDriver: Int { grid.candidates.count }

  /// The parameters of a candidate with a coefficient in scaled units.
  func parameters(column: Int, coefficient: Double, outcomeScale: Double) -> ChannelParameters {
    let candidate = grid.candidates[column % perDriver]
    let peak = peaks[column] > 0 ? peaks[column] : 1
    return ChannelParameters(
      decay: candidate.decay, halfSaturation: candidate.halfSaturation * peak,
      slope: candidate.slope, effect: coefficient * factors[column] * outcomeScale)
  }
}
