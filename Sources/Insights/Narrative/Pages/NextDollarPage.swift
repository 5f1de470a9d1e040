import MediaMix
import Wording

/// Where does the next unit of money go?
enum NextDollarPage {
  static func write(_ story: Story) -> PageText {
    let coin = story.evidence.coin
    return PageText(
      tab: "Next \(coin)", question: "Where does the next \(coin) go?", headline: headline(story),
      lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return "No advice on the next \(evidence.coin): the model did not pass its quality gates."
    }
    guard let best = Guard.bestNext(evidence), let top = next(best.index, evidence) else {
      return
        "Nothing ran in \(evidence.window.phrase), so there is no next \(evidence.coin) to place."
    }
    let name = Headline.name(best.index, evidence)
    let value = evidence.style.ratio(top.mean)
    guard let worst = worst(evidence, besides: best.index), let low = next(worst, evidence) else {
      return Headline.fitting(["The next \(evidence.coin) in \(name) returns \(value)."])
    }
    let other =
      "\(Words.possessive(Headline.name(worst, evidence))) returns \(evidence.style.ratio(low.mean))"
    let leads =
      best.sure
      ? [
        "Into \(name): the next \(evidence.coin) there returns \(value). \(other).",
        "Into \(name): the next \(evidence.coin) there returns \(value).",
      ]
      : [
        "\(Words.possessive(name)) next \(evidence.coin) is among the best at \(value). \(other).",
        "\(Words.possessive(name)) next \(evidence.coin) is among the best at \(value).",
      ]
    return Headline.fitting(leads)
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    let scope =
      "What one more \(evidence.coin) would have returned at the spend of \(evidence.window.phrase) (\(evidence.window.dates)), carry-over included."
    guard let best = Guard.bestNext(evidence), let top = next(best.index, evidence) else {
      return scope
    }
    guard let worst = worst(evidence, besides: best.index), let low = next(worst, evidence) else {
      return "\(Words.sentence(evidence.interval(top))). \(scope)"
    }
    let ranges =
      "\(evidence.level) intervals \(evidence.style.ratioRange(top.lower, top.upper)) and \(evidence.style.ratioRange(low.lower, low.upper))."
    guard story.grade.actionable else { return "\(ranges) \(scope)" }
    let chance = evidence.style.probability(
      bringsMore(best.index, than: worst, evidence))
    return
      "\(ranges) A \(evidence.coin) moved from \(evidence.markdown(worst)) to \(evidence.markdown(best.index)) is \(chance) likely to bring more \(evidence.noun). \(scope)"
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
