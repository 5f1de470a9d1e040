import Glibc

/// The binomial distribution: how many of some independent trials succeed.
public enum BinomialDistribution {
  /// The probability of at most `successes` of `trials`, each with `probability`: scipy's `binom.cdf`; NaN outside the domain.
  public static func cumulative(_ successes: Int, trials: Int, probability: Double) -> Double {
    guard trials >= 0, (0...1).contains(probability) else { return .nan }
    guard successes >= 0 else { return 0 }
    guard successes < trials else { return 1 }
    if probability == 0 { return 1 }
    if probability == 1 { return 0 }
    let terms = (0...successes).map { count -> Double in
      let ways =
        lgamma(Double(trials + 1)) - lgamma(Double(count + 1)) - lgamma(Double(trials - count + 1))
      return exp(
        ways + Double(count) * log(probability) + Double(trials - count) * log1p(-probability))
    }
    return min(Summation.sum(terms), 1)
  }
}
