import MediaMix

/// Probabilities that only joint draws can give: channels compared within each draw.
public struct Chances: Sendable, Equatable {
  /// That a channel's ROI is the highest, per channel; 0 for channels without spend.
  public var bestReturn: [Double]
  /// That a channel's next unit of money returns most, over the plan window.
  public var bestNext: [Double]
  /// That a channel's contribution is the largest.
  public var largest: [Double]
  /// That a channel's ROI is above that of all media together.
  public var aboveMedia: [Double]
  /// That a channel's ROI is above break-even; `nil` without spend.
  public var returnAbove: [Double?]
  /// The same over the plan window, for the next unit of money.
  public var nextAbove: [Double?]
  /// That all media's ROI is above break-even.
  public var mediaAbove: Double?

  init(analysis: Analysis, breakEven: Double) {
    let channels = analysis.channels
    let media = analysis.media.whole
    func returns(_ part: Return) -> [Double]? {
      part.spend > 0 ? part.contributionDraws.map { $0 / part.spend } : nil
    }
    let rois = channels.map { returns($0.whole) }
    let next = channels.map { $0.recent.spend > 0 ? $0.recent.marginalDraws : nil }
    bestReturn = Chances.first(among: rois)
    bestNext = Chances.first(among: next)
    largest = Chances.first(among: channels.map { $0.whole.contributionDraws })
    returnAbove = rois.map { draws in draws.map { Chances.share(of: $0, above: breakEven) } }
    nextAbove = next.map { draws in draws.map { Chances.share(of: $0, above: breakEven) } }
    let together = returns(media)
    mediaAbove = together.map { Chances.share(of: $0, above: breakEven) }
    aboveMedia = rois.map { draws in
      guard let draws, let together else { return 0 }
      return Chances.share(of: zip(draws, together).map { $0 - $1 }, above: 0)
    }
  }

  /// Share of draws above a value; 0 without draws.
  public static func share(of draws: [Double], above value: Double) -> Double {
    guard !draws.isEmpty else { return 0 }
    return Double(draws.count { $0 > value }) / Double(draws.count)
  }

  /// Share of draws in which each series is the highest; a draw with ties counts for the first.
  static func first(among series: [[Double]?]) -> [Double] {
    var wins = [Int](repeating: 0, count: series.count)
    let draws = series.compactMap { $0?.count }.min() ?? 0
    for draw in 0..<draws {
      var best: (index: Int, value: Double)?
      for (index, values) in series.enumerated() {
        guard let value = values?[draw], best.map({ value > $0.value }) ?? true else { continue }
        best = (index, value)
      }
      if let best { wins[best.index] += 1 }
    }
    return wins.map { draws == 0 ? 0 : Double($0) / Double(draws) }
  }
}
