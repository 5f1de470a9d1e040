import MediaMix

/// Probabilities that only joint draws can give: channels compared within each draw.
public struct Chances: Sendable, Equatable {
  /// That a channel's ROI is the highest, per channel; 0 for channels without spend.
  public var bestReturn: [Double]
  /// That a channel's next unit of money returns most, over the plan window.
  public var bestNext: [Double]
  /// That a channel's contribution is the largest.
  public var largest: [Double]
  /// That a channel's ROI is above that of all media together; `nil` without spend.
  public var aboveMedia: [Double?]
  /// That a channel's ROI is above break-even; `nil` without spend and where the effect is likely
  /// demand's; such channels take no part in comparisons either.
  public var returnAbove: [Double?]
  /// The same over the plan window, for the next unit of money.
  public var nextAbove: [Double?]
  /// That all media's ROI is above break-even; `nil` where a channel's effect is likely demand's.
  public var mediaAbove: Double?

  init(analysis: Analysis, breakEven: Double, doubted: [Int] = []) {
    let channels = analysis.channels
    func sure<Value>(_ values: [Value?]) -> [Value?] {
      values.enumerated().map { doubted.contains($0.offset) ? nil : $0.element }
    }
    let media = analysis.media.whole
    func returns(_ part: Return) -> [Double]? {
      part.spend > 0 ? part.contributionDraws.map { $0 / part.spend } : nil
    }
    let rois = sure(channels.map { returns($0.whole) })
    let next = sure(channels.map { $0.recent.spend > 0 ? $0.recent.marginalDraws : nil })
    bestReturn = Chances.first(among: rois)
    bestNext = Chances.first(among: next)
    largest = Chances.first(among: sure(channels.map { $0.whole.contributionDraws }))
    returnAbove = rois.map { draws in draws.map { Chances.share(of: $0, above: breakEven) } }
    nextAbove = next.map { draws in draws.map { Chances.share(of: $0, above: breakEven) } }
    let together = doubted.isEmpty ? returns(media) : Chances.rest(analysis, without: doubted)
    mediaAbove =
      doubted.isEmpty ? together.map { Chances.share(of: $0, above: breakEven) } : nil
    aboveMedia = rois.map { draws in
      guard let draws, let together else { return nil }
      return Chances.share(of: zip(draws, together).map { $0 - $1 }, above: 0)
    }
  }

  /// Draws of the ROI of all media but some channels; `nil` where nothing is left.
  private static func rest(_ analysis: Analysis, without doubted: [Int]) -> [Double]? {
    var spend = analysis.media.whole.spend
    var draws = analysis.media.whole.contributionDraws
    for part in doubted.map({ analysis.channels[$0].whole }) {
      spend -= part.spend
      draws = zip(draws, part.contributionDraws).map { $0 - $1 }
    }
    return spend > 1e-9 * analysis.media.whole.spend ? draws.map { $0 / spend } : nil
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
