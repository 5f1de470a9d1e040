import Statistics

/// Convergence diagnostics of single series, by name; `SeriesDiagnostics` makes all of them in one go.
///
/// Chains are draws of one quantity, of one length. What cannot be told is NaN, as `SeriesDiagnostics` says.
public enum Diagnostics {
  /// Rank-normalised split R-hat, the larger of bulk and folded. Good at 1.01 and below.
  public static func rhat(_ chains: [[Double]]) -> Double {
    SeriesDiagnostics(chains).rhat
  }

  /// Split R-hat of the draws themselves.
  public static func splitRhat(_ chains: [[Double]]) -> Double {
    PotentialScale.reduction(of: SplitChains(chains))
  }

  /// Effective sample size of the rank-normalised draws.
  public static func bulkESS(_ chains: [[Double]]) -> Double {
    SeriesDiagnostics(chains).bulkESS
  }

  /// The smaller effective sample size of the 5 % and the 95 % quantile.
  public static func tailESS(_ chains: [[Double]]) -> Double {
    SeriesDiagnostics(chains).tailESS
  }

  /// Monte Carlo standard error of the mean.
  public static func meanError(_ chains: [[Double]]) -> Double {
    SeriesDiagnostics(chains).meanError
  }

  /// Monte Carlo standard error of the standard deviation.
  public static func deviationError(_ chains: [[Double]]) -> Double {
    SeriesDiagnostics(chains).deviationError
  }

  /// The diagnostics of every parameter of a run, in their order.
  public static func all(_ samples: Samples, threads: Int = 1) -> [SeriesDiagnostics] {
    return parallelMap(count: samples.dimension, threads: threads) {
      SeriesDiagnostics(samples.series(parameter: $0))
    }
  }

  /// The energy fraction E-BFMI of one chain (Betancourt 2016): squared changes of energy from draw to draw over
  /// squared distances from its mean. Below 0.3 momenta explore energies too slowly. NaN for constant energies.
  public static func energyFraction(_ energies: [Double]) -> Double {
    guard energies.count > 1 else { return .nan }
    let mean = energies.reduce(0, +) / Double(energies.count)
    var (changes, spread) = (0.0, 0.0)
    for (index, energy) in energies.enumerated() {
      spread += (energy - mean) * (energy - mean)
      if index > 0 { changes += (energy - energies[index - 1]) * (energy - energies[index - 1]) }
    }
    return spread > 0 ? changes / spread : .nan
  }
}
