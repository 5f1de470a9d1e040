import MarketingData

/// The last periods, kept from a refit to see how well it predicts them.
struct HoldoutSplit {
  /// The first period left out.
  let start: Int

  /// A quarter of a year, but between a tenth and 15 % of the periods; `nil` when that is under three periods
  /// or leaves fewer than 22.
  init?(_ dataset: Dataset) {
    let count = Double(dataset.count)
    let quarter = (dataset.frequency.periodsPerYear / 4).rounded()
    let length = Int(min(max(quarter, count * 0.1), count * 0.15))
    guard length >= 3, dataset.count - length >= 22 else { return nil }
    start = dataset.count - length
  }
}
