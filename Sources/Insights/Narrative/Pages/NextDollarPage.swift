import MediaMix
import Wording

/// Where does the next unit of money go?
enum NextDollarPage {
  static func write(_ story: Story) -> PageText {
    let coin = story.evidence.coin
    return PageText(
      tab: story.say("Next \(coin)"), question: story.say("Where does the next \(coin) go?"),
      headline: headline(story), lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    let coin = evidence.coin
    guard story.grade.actionable else {
      return story.say(
        "No advice on the next \(coin): the model did not pass its quality gates.")
    }
    guard let best = Guard.bestNext(evidence), let top = next(best.index, evidence) else {
      return story.say(
        "Nothing ran \(evidence.window.inside), so there is no next \(coin) to place.")
    }
    let name = Headline.name(best.index, evidence)
    let value = evidence.style.ratio(top.mean)
    guard let worst = worst(evidence, besides: best.index), let low = next(worst, evidence) else {
      return Headline.fitting(["The next \(coin) in \(name) returns \(value)."], evidence)
    }
    let (other, least) = (Headline.name(worst, evidence), evidence.style.ratio(low.mean))
    return best.sure
      ? Headline.fitting(
        [
          "Into \(name): the next \(coin) there returns \(value). \(possessive: other) returns \(least).",
          "Into \(name): the next \(coin) there returns \(value).",
        ], evidence)
      : Headline.fitting(
        [
          "\(possessive: name) next \(coin) is among the best at \(value). \(possessive: other) returns \(least).",
          "\(possessive: name) next \(coin) is among the best at \(value).",
        ], evidence)
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    let (coin, window, style) = (evidence.coin, evidence.window, evidence.style)
    let scope = story.say(
      "What one more \(coin) would have returned at the spend of \(window.phrase) (\(window.dates)), carry-over included."
    )
    guard let best = Guard.bestNext(evidence), let top = next(best.index, evidence) else {
      return scope
    }
    guard let worst = worst(evidence, besides: best.index), let low = next(worst, evidence) else {
      let range = style.ratioRange(top.lower, top.upper)
      return style.paragraph([story.say("\(evidence.level) interval \(range)."), scope])
    }
    let (high, least) = (
      style.ratioRange(top.lower, top.upper), style.ratioRange(low.lower, low.upper)
    )
    let ranges = story.say("\(evidence.level) intervals \(high) and \(least).")
    guard story.grade.actionable else { return style.paragraph([ranges, scope]) }
    let chance = style.probability(bringsMore(best.index, than: worst, evidence))
    let (from, to) = (evidence.markdown(worst), evidence.markdown(best.index))
    return style.paragraph([
      ranges,
      story.say(
        "A \(coin) moved from \(from) to \(to) is \(chance) likely to bring more \(evidence.noun)."),
      scope,
    ])
  }

  /// The chance that money moved to the best channel from the worst brings more.
  static func chance(_ evidence: Evidence) -> Double? {
    guard let best = Guard.bestNext(evidence), let worst = worst(evidence, besides: best.index)
    else { return nil }
    return bringsMore(best.index, than: worst, evidence)
  }

  private static func bringsMore(_ index: Int, than other: Int, _ evidence: Evidence) -> Double {
    let gains = zip(
      evidence.channels[index].recent.marginalDraws, evidence.channels[other].recent.marginalDraws
    ).map { $0 - $1 }
    return Chances.share(of: gains, above: 0)
  }

  private static func next(_ index: Int, _ evidence: Evidence) -> Estimate? {
    evidence.channels[index].recent.marginalROI
  }

  /// The lowest mean among channels large enough to matter.
  static func worst(_ evidence: Evidence, besides best: Int) -> Int? {
    let spend = evidence.analysis.media.recent.spend
    return evidence.comparable.filter {
      $0 != best && evidence.channels[$0].recent.spend >= TinyChannelRule.share * spend
        && next($0, evidence) != nil
    }.min { (next($0, evidence)?.mean ?? 0) < (next($1, evidence)?.mean ?? 0) }
  }
}
