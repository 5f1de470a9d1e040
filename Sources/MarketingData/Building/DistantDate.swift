/// A date so far from the others that the periods between would outnumber the rows many times: a mistyped year.
///
/// Told before periods are laid out, since a year such as 9902 would make hundreds of thousands of them.
struct DistantDate {
  /// The date on the smaller side of the widest gap that is next to it.
  let day: Int
  /// The date on the gap's other side.
  let neighbour: Int
  /// Whether the date is later than the others.
  let isLate: Bool

  /// `nil` where the dates could be those of one table; `distinct` is sorted and holds two at least.
  ///
  /// - Parameter step: days per period, where the configuration tells; else the middle gap.
  init?(_ distinct: [Int], step: Int?) {
    guard let first = distinct.first, let last = distinct.last, distinct.count >= 2 else {
      return nil
    }
    let gaps = zip(distinct.dropFirst(), distinct).map { $0 - $1 }
    let periods = (last - first) / max(step ?? gaps.sorted()[gaps.count / 2], 1)
    guard periods > 4 * distinct.count + 1_000,
      let widest = gaps.indices.max(by: { gaps[$0] < gaps[$1] })
    else { return nil }
    isLate = widest + 1 > distinct.count / 2
    day = distinct[isLate ? widest + 1 : widest]
    neighbour = distinct[isLate ? widest : widest + 1]
  }
}
