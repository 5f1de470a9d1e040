import Glibc

/// The population stability index: how far a sample's shares in some bins have moved from a reference's.
///
/// `sum_b (q_b - p_b) ln(q_b / p_b)`, which is 0 for equal shares; credit scoring reads 0.1 as a change worth a look and
/// 0.25 as a shift (Siddiqi, "Credit Risk Scorecards", 2006). Bins hold equal parts of the reference; half a value is added
/// to each bin of both, so that an empty one does not make the index infinite.
///
/// Two samples of one distribution differ by chance: the index is then about chi-square with bins - 1 degrees of freedom
/// times `1/n + 1/m` (Yurdakul and Naranjo, "Statistical properties of the population stability index", 2020). `byChance`
/// is the mean of that.
public struct PopulationStability: Sendable, Equatable {
  public let index: Double
  /// What the index is on average where nothing moved.
  public let byChance: Double
  public let bins: Int

  /// Bins for a reference of so many values: one for each eight, three to ten.
  public static func bins(of count: Int) -> Int { min(max(count / 8, 3), 10) }

  /// - Parameter effectiveShare: how much a value tells, as a share of an independent one.
  /// - Returns: `nil` where a sample is empty or holds a value that is not finite, or the reference never varies.
  public init?(reference: [Double], sample: [Double], effectiveShare: Double = 1) {
    guard !reference.isEmpty, !sample.isEmpty, (reference + sample).allSatisfy(\.isFinite),
      effectiveShare > 0
    else { return nil }
    let wanted = Self.bins(of: reference.count)
    let sorted = reference.sorted()
    // Equal values fall into one bin however many there are.
    var edges: [Double] = []
    for bin in 1..<wanted {
      let edge = Quantile.value(at: Double(bin) / Double(wanted), ofSorted: sorted)
      if edge > edges.last ?? -.infinity, edge < sorted[sorted.count - 1] { edges.append(edge) }
    }
    guard !edges.isEmpty else { return nil }
    let bins = edges.count + 1
    func shares(_ values: [Double]) -> [Double] {
      var counts = [Double](repeating: 0.5, count: bins)
      for value in values { counts[edges.firstIndex { value <= $0 } ?? edges.count] += 1 }
      let total = Double(values.count) + 0.5 * Double(bins)
      return counts.map { $0 / total }
    }
    index = Summation.sum(
      zip(shares(reference), shares(sample)).map { p, q in (q - p) * log(q / p) })
    byChance =
      Double(bins - 1) * (1 / Double(reference.count) + 1 / Double(sample.count))
      / min(effectiveShare, 1)
    self.bins = bins
  }
}
