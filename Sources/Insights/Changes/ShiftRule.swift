import MediaMix
import Wording

/// What changed, as the few sentences that stand alone: in the e-mail, and for programs that read the summary.
enum ShiftRule {
  /// The most sentences.
  static let most = 6

  static func find(_ story: Story) -> [String] {
    // A model that failed a gate tells nothing of causes.
    let periods = story.grade.actionable ? ChangeWords(story.evidence).map(periods) ?? [] : []
    let reports = SinceReportWords(story.evidence).map(\.sentences) ?? []
    // What differs from the report before is news to whoever read it.
    let room = max(most - reports.count, 3)
    return Array((periods.prefix(room) + reports).prefix(most))
  }

  private static func periods(_ words: ChangeWords) -> [String] {
    [whole(words), spent(words)].compactMap(\.self) + channels(words)
      + [attribution(words)].compactMap(\.self)
  }

  /// `Revenue rose by $5.22M (+6.4%) from Q3 2025 to Q3 2026; media changed it by +$2.34M (90% interval ...).`
  private static func whole(_ words: ChangeWords) -> String {
    let style = words.style
    let noun = words.evidence.nounLabel
    let (before, after) = (words.earlier, words.current)
    let size = style.outcome(abs(words.total))
    let relative = words.relative.map { style.percent($0, signed: true) } ?? NumberStyle.missing
    let media = words.signed(words.change.media.contribution.change)
    if words.isFlat {
      return style.say(
        "\(noun) hardly changed from \(before) to \(after); media’s part in that is \(media).")
    }
    return words.total > 0
      ? style.say(
        "\(noun) rose by \(size) (\(relative)) from \(before) to \(after); media’s part in that is \(media)."
      )
      : style.say(
        "\(noun) fell by \(size) (\(relative)) from \(before) to \(after); media’s part in that is \(media)."
      )
  }

  private static func spent(_ words: ChangeWords) -> String? {
    let style = words.style
    let media = words.change.media
    guard media.roi != nil else { return nil }
    let money = style.money(abs(media.spend.change))
    let (spend, returned) = (
      words.signed(media.split.fromSpend), words.shortSigned(media.split.fromReturn)
    )
    return media.spend.change >= 0
      ? style.say(
        "Of media’s change, \(spend) comes from spending \(money) more, and \(returned) from the return on each unit of money."
      )
      : style.say(
        "Of media’s change, \(spend) comes from spending \(money) less, and \(returned) from the return on each unit of money."
      )
  }

  /// The channel that surely rose most, and the one that surely fell most.
  private static func channels(_ words: ChangeWords) -> [String] {
    let style = words.style
    guard words.change.channels.count > 1 else { return [] }
    return [ChangeWords.Direction.up, .down].compactMap { way in
      guard let index = words.channels(way).first else { return nil }
      let channel = words.change.channels[index]
      let name = words.evidence.name(index)
      let effect = words.signed(channel.contribution.change)
      let money = style.money(abs(channel.spend.change))
      switch (way, channel.spend.change >= 0) {
      case (.up, true):
        return style.say("\(name) brought more, \(effect), on \(money) more spend.")
      case (.up, false):
        return style.say("\(name) brought more, \(effect), on \(money) less spend.")
      case (_, true):
        return style.say("\(name) brought less, \(effect), on \(money) more spend.")
      case (_, false):
        return style.say("\(name) brought less, \(effect), on \(money) less spend.")
      }
    }
  }

  /// The share of media's contribution that surely moved most.
  private static func attribution(_ words: ChangeWords) -> String? {
    let style = words.style
    let moved = words.change.channels.indices.filter { index in
      let channel = words.change.channels[index]
      guard let share = channel.share, !channel.isDoubted else { return false }
      return words.direction(share) != .unsure && abs(share.change.mean) >= 0.005
    }.max {
      abs(words.change.channels[$0].share?.change.mean ?? 0)
        < abs(words.change.channels[$1].share?.change.mean ?? 0)
    }
    guard words.change.channels.count > 1, let moved,
      let share = words.change.channels[moved].share
    else { return nil }
    let name = words.evidence.name(moved)
    let (before, after) = (
      style.percent(share.earlier.mean), style.percent(share.current.mean)
    )
    let interval = style.say(
      "\(words.evidence.level) interval \(style.points(share.change.lower)) to \(style.points(share.change.upper))"
    )
    return style.say(
      "\(possessive: name) share of what media brought went from \(before) to \(after), \(style.points(share.change.mean)) (\(interval))."
    )
  }
}
