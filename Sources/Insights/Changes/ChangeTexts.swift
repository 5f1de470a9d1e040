import MediaMix
import Wording

/// Titles of the charts and tables about what changed, and the three short texts below them.
enum ChangeTexts {
  static func charts(_ story: Story) -> [String: ChartText] {
    let reports = SinceReportWords(story.evidence)?.charts ?? [:]
    guard let words = ChangeWords(story.evidence) else { return reports }
    let acts = story.grade.actionable
    return [
      "changes": bridge(words, acts), "channel_changes": channels(words, acts),
      "month_changes": months(words),
    ]
    .merging(reports) { first, _ in first }
  }

  /// Markdown, by place.
  static func notes(_ story: Story) -> [String: String] {
    guard let words = ChangeWords(story.evidence) else { return [:] }
    return [
      "changes_media": media(words), "changes_others": others(words),
      "changes_unexplained": unexplained(words),
    ]
  }

  // MARK: Chart and table

  /// - Parameter acts: whether the model is fit to draw conclusions from.
  private static func bridge(_ words: ChangeWords, _ acts: Bool) -> ChartText {
    let style = words.style
    let (before, after) = (words.change.earlier, words.change.current)
    let title =
      acts ? bridgeTitle(words) : words.style.say("The change by cause, for inspection only")
    return ChartText(
      title: title,
      subtitle: style.say(
        "Change in \(words.evidence.noun), \(words.current) (\(style.outcome(after))) minus \(words.earlier) (\(style.outcome(before))); each bar starts where the one above ends"
      ),
      description: style.say(
        "Bars below each other, each from where the one above ends: everything except media, media channel by channel, and what is unexplained, down to the total change. \(title)."
      ))
  }

  /// Parts are named only where their sign is sure.
  private static func bridgeTitle(_ words: ChangeWords) -> String {
    let style = words.style
    let (media, other) = (words.change.media.contribution, words.change.other)
    let (mediaWay, otherWay) = (words.direction(media), words.direction(other))
    guard let mediaShare = words.share(media.change.mean),
      let otherShare = words.share(other.change.mean), mediaWay != .unsure || otherWay != .unsure
    else {
      return words.isFlat
        ? style.say("What rose and what fell nearly cancel out")
        : style.say("No part of the change is sure to be media’s or everything else’s")
    }
    let (part, rest) = (
      style.percent(abs(mediaShare), places: 0), style.percent(abs(otherShare), places: 0)
    )
    switch (words.total > 0, mediaWay, otherWay) {
    case (true, .up, .up):
      return style.say("Media explains \(part) of the rise, everything else \(rest)")
    case (false, .down, .down):
      return style.say("Media explains \(part) of the fall, everything else \(rest)")
    case (true, .up, .unsure):
      return style.say("Media carries the rise; what everything else did is not sure")
    case (false, .down, .unsure):
      return style.say("Media carries the fall; what everything else did is not sure")
    case (true, .up, .down): return style.say("Media carries the rise, against everything else")
    case (false, .down, .up): return style.say("Media carries the fall, against everything else")
    case (true, .unsure, .up), (true, .down, .up):
      return style.say("Everything except media carries the rise")
    case (false, .unsure, .down), (false, .up, .down):
      return style.say("Everything except media carries the fall")
    default: return style.say("Media and everything else pulled in different directions")
    }
  }

  private static func channels(_ words: ChangeWords, _ acts: Bool) -> ChartText {
    let style = words.style
    return ChartText(
      title: acts ? returnTitle(words) : style.say("What each channel spent, for inspection only"),
      subtitle: style.say(
        "What each channel spent and brought, \(words.length(words.change.comparison.current)) each; ROI in \(words.evidence.noun) per \(words.evidence.one)"
      ),
      source: style.say(
        "\(words.windows) Means over draws, retrospective; carry-over counts where it arrives. In the model a return moves only with how much was spent and when."
      ),
      description: style.say(
        "A row per channel: spend, contribution and ROI earlier and now, and the change of its contribution with the interval."
      ))
  }

  private static func months(_ words: ChangeWords) -> ChartText {
    let style = words.style
    return ChartText(
      title: style.say("When in the quarter it changed"),
      subtitle: style.say(
        "Mean \(words.evidence.noun) per period in each month of the fiscal quarter"),
      description: style.say("A row per month of the quarter, then and now."))
  }

  private static func returnTitle(_ words: ChangeWords) -> String {
    let style = words.style
    guard let roi = words.change.media.roi else {
      return style.say("What each channel spent and brought")
    }
    let (before, after) = (style.ratio(roi.earlier.mean), style.ratio(roi.current.mean))
    let one = words.evidence.one
    guard before != after else {
      return style.say("Media returned \(before) per \(one), as before")
    }
    switch words.direction(roi) {
    case .up: return style.say("The return on media rose from \(before) to \(after) per \(one)")
    case .down: return style.say("The return on media fell from \(before) to \(after) per \(one)")
    case .unsure:
      return style.say(
        "The return on media did not clearly change: \(before) then, \(after) now per \(one)")
    }
  }

  // MARK: Short texts

  private static func media(_ words: ChangeWords) -> String {
    let style = words.style
    let media = words.change.media
    let (split, spend) = (media.split, media.spend)
    let whole = style.outcome(media.contribution.change.mean, signed: true)
    let effect = words.signed(split.fromSpend)
    let money = style.money(abs(spend.change))
    let first: String
    if abs(spend.change) < 0.005 * max(spend.earlier, spend.current) {
      first = style.say(
        "Of the \(whole), \(effect) comes from splitting the same spend otherwise.")
    } else if spend.change > 0 {
      first = style.say("Of the \(whole), \(effect) comes from spending \(money) more.")
    } else {
      first = style.say("Of the \(whole), \(effect) comes from spending \(money) less.")
    }
    let sentences = style.paragraph([first, returned(words, split.fromReturn)])
    return "\(label(words, Phrase("Media."))) \(sentences)"
  }

  /// What a higher or lower return did, said only where its sign is sure.
  private static func returned(_ words: ChangeWords, _ part: Estimate) -> String {
    let style = words.style
    let (effect, one) = (words.shortSigned(part), words.evidence.one)
    if part.lower > 0 {
      return style.say(
        "\(effect) comes from a higher return per \(one) in the same channels.")
    }
    if part.upper < 0 {
      return style.say("\(effect) comes from a lower return per \(one) in the same channels.")
    }
    return style.say(
      "\(effect) comes from the return per \(one) in the same channels, which may not have changed."
    )
  }

  private static func others(_ words: ChangeWords) -> String {
    let style = words.style
    let change = words.change
    let baseline = style.say(
      "\(words.signed(change.baseline.change)) comes from the baseline, trend and season.")
    let causes = change.components.flatMap { component -> [(String, Estimate)] in
      if let label = words.together(component.name) {
        return [(label, component.whole.change)]
      }
      return component.causes.map { (PlainName.markdown($0.name), $0.change.change) }
    }
    let telling = causes.filter { $0.1.lower > 0 || $0.1.upper < 0 }
      .sorted { abs($0.1.mean) > abs($1.1.mean) }.prefix(2)
    let rest = telling.map { style.say("\(words.shortSigned($0.1)) comes from \($0.0).") }
    let sentences = style.paragraph([baseline] + rest)
    return "\(label(words, Phrase("Everything else."))) \(sentences)"
  }

  private static func unexplained(_ words: ChangeWords) -> String {
    let style = words.style
    let rest = words.change.unexplained.change
    let rested = style.say(
      "\(words.signed(rest)), \(style.percent(words.unexplainedShare ?? 0)) of \(words.evidence.noun). The model gives it no cause and credits it to nobody."
    )
    return "\(label(words, Phrase("Unexplained."))) \(rested)"
  }

  private static func label(_ words: ChangeWords, _ phrase: Phrase) -> String {
    "**\(words.style.say(phrase))**"
  }
}
