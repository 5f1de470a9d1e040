/// What is believed of returns: how much they differ, and what they are on the whole.
struct ReturnBelief: Sendable {
  /// Variance of the noise, in scaled units.
  var noise: Double
  /// Spread of returns between channels as a multiple of the common return.
  var spread: Double
  var commonReturn: Double

  var lambda: Double { noise / (spread * commonReturn * spread * commonReturn) }

  /// The penalty without offsets.
  func penalty(paid: [Bool], synergies: Int) -> ReturnPenalty {
    penalty(
      paid: paid, offsets: Array(repeating: 0, count: paid.count), anchorOffset: 0,
      synergyOffsets: Array(repeating: 0, count: synergies))
  }

  /// - Parameter anchorOffset: added to the usual common return.
  func penalty(
    paid: [Bool], offsets: [Double], anchorOffset: Double, synergyOffsets: [Double]
  ) -> ReturnPenalty {
    ReturnPenalty(
      lambda: lambda, paid: paid, offsets: offsets,
      anchor: ReturnPenalty.Anchor(
        weight: noise / (ReturnBelief.anchorSpread * ReturnBelief.anchorSpread),
        value: ReturnBelief.anchor + anchorOffset),
      synergies: ReturnPenalty.Synergies(
        weight: noise / (RidgeEstimator.synergyShare * RidgeEstimator.synergyShare),
        offsets: synergyOffsets))
  }

  /// The usual common return, as media's share of the outcome, and how far it may be off.
  static let anchor = 0.15
  static let anchorSpread = 0.15
}
