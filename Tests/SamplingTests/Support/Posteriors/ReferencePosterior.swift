import FoundationEssentials
import Sampling

/// A posterior of posteriordb (BSD-3-Clause) with the moments of its gold-standard draws.
struct ReferencePosterior: Decodable {
  struct Moments: Decodable {
    var mean: Double
    var mcse_mean: Double
    var second_moment: Double
    var mcse_second_moment: Double
  }

  static let names = [
    "eight_schools-eight_schools_noncentered", "kidiq-kidscore_momiq", "arK-arK", "garch-garch11",
    "low_dim_gauss_mix-low_dim_gauss_mix", "sblrc-blr",
  ]

  var name: String
  var reference: [String: Moments]
  var data: Contents

  /// What the data of the six models hold between them.
  struct Contents: Decodable {
    var y: [Double]?
    var sigma: [Double]?
    var kid_score: [Double]?
    var mom_iq: [Double]?
    var K: Int?
    var sigma1: Double?
    var X: [[Double]]?
  }

  static func load(_ name: String) throws -> ReferencePosterior {
    try JSONDecoder().decode(
      ReferencePosterior.self, from: Shared.data("reference/posteriordb/\(name).json"))
  }

  /// The model's density; each call makes one with scratch memory of its own.
  func density() throws -> any Constrained {
    let y = data.y ?? []
    switch name {
    case ReferencePosterior.names[0]: return EightSchools(outcomes: y, errors: data.sigma ?? [])
    case ReferencePosterior.names[1]:
      let outcomes = data.kid_score ?? []
      return LinearRegression(
        names: ["beta[1]", "beta[2]", "sigma"], outcomes: outcomes,
        columns: [Array(repeating: 1, count: outcomes.count), data.mom_iq ?? []],
        width: .infinity, noise: .halfCauchy(2.5))
    case ReferencePosterior.names[2]:
      let lags = data.K ?? 0
      let rows = lags..<y.count
      return LinearRegression(
        names: ["alpha"] + (1...lags).map { "beta[\($0)]" } + ["sigma"], outcomes: Array(y[rows]),
        columns: [rows.map { _ in 1 }] + (1...lags).map { lag in rows.map { y[$0 - lag] } },
        width: 10, noise: .halfCauchy(2.5))
    case ReferencePosterior.names[3]: return Garch(outcomes: y, firstDeviation: data.sigma1 ?? 0)
    case ReferencePosterior.names[4]: return NormalMixture(outcomes: y)
    default:
      let rows = data.X ?? []
      let width = rows.first?.count ?? 0
      return LinearRegression(
        names: (1...width).map { "beta[\($0)]" } + ["sigma"], outcomes: y,
        columns: (0..<width).map { column in rows.map { $0[column] } }, width: 10,
        noise: .halfNormal(10))
    }
  }
}
