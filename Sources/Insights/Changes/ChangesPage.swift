import MediaMix
import Wording

/// What changed, and why?
enum ChangesPage {
  static func write(_ story: Story) -> PageText? {
    guard let words = ChangeWords(story.evidence) else { return nil }
    let style = words.style
    return PageText(
      tab: style.say("What changed"), question: question(words),
      headline: Headline.fitting(
        said: story.grade.actionable ? headlines(words) : uninterpreted(words), words.style),
      lead: lead(words))
  }

  private static func question(_ words: ChangeWords) -> String {
    switch words.change.comparison.basis {
    case .yearBefore: words.style.say("What changed since last year, and why?")
    case .quarterBefore: words.style.say("What changed since the quarter before, and why?")
    }
  }

  /// Candidates in falling length.
  private static func headlines(_ words: ChangeWords) -> [String] {
    let outcome = outcome(words)
    let media = media(words)
    return media.map { "\(outcome) \($0)" } + [outcome]
  }

  /// A model that failed a gate tells nothing of causes.
  private static func uninterpreted(_ words: ChangeWords) -> [String] {
    [
      "\(outcome(words)) \(words.style.say("Its causes are shown for inspection only."))",
      outcome(words),
    ]
  }

  /// `Revenue rose $5.22M to $86.4M.`
  private static func outcome(_ words: ChangeWords) -> String {
    let style = words.style
    let noun = words.evidence.nounLabel
    let (size, now) = (style.outcome(abs(words.total)), style.outcome(words.change.current))
    if words.isFlat { return style.say("\(noun) held at \(now).") }
    return words.total > 0
      ? style.say("\(noun) rose \(size) to \(now).") : style.say("\(noun) fell \(size) to \(now).")
  }

  /// Media's part in it, said only as far as joint draws carry it.
  private static func media(_ words: ChangeWords) -> [String] {
    let style = words.style
    let part = words.change.media.contribution
    let size = style.outcome(abs(part.change.mean))
    // Where the outcome moved with media and by no less, media's change is a part of its own.
    let isPart =
      !words.isFlat && part.change.mean * words.total > 0
      && abs(part.change.mean) <= abs(words.total)
    switch words.direction(part) {
    case .up where isPart:
      return names(words, .up).map { style.say("Media brought \(size) of it, mostly \($0).") }
        + [style.say("Media brought \(size) of it.")]
    case .up where words.total < 0 && !words.isFlat:
      return [
        style.say("Media added \(size), but everything else took more away."),
        style.say("Media added \(size)."),
      ]
    case .up:
      return [
        style.say("Media added \(size); everything else took the rest away."),
        style.say("Media added \(size)."),
      ]
    case .down where isPart:
      return names(words, .down).map {
        style.say("Media accounts for \(size) of it, mostly \($0).")
      } + [style.say("Media accounts for \(size) of it.")]
    case .down where words.total > 0 && !words.isFlat:
      return [
        style.say("Media brought \(size) less; everything else made up for it."),
        style.say("Media brought \(size) less."),
      ]
    case .down: return [style.say("Media brought \(size) less.")]
    case .unsure: return [style.say("Media’s part in the change is not sure.")]
    }
  }

  /// One or two channels that are sure to have moved so and make up more than half of media's change.
  private static func names(_ words: ChangeWords, _ way: ChangeWords.Direction) -> [String] {
    let moved = words.channels(way)
    let whole = abs(words.change.media.contribution.change.mean)
    guard words.change.channels.count > 2 else { return [] }
    for count in [1, 2] where moved.count >= count {
      let part = moved.prefix(count).reduce(0) {
        $0 + abs(words.change.channels[$1].contribution.change.mean)
      }
      guard part >= 0.55 * whole else { continue }
      let names = moved.prefix(count).map { Headline.name($0, words.evidence) }
      return [words.style.joined(names)]
    }
    return []
  }

  private static func lead(_ words: ChangeWords) -> String {
    let style = words.style
    let change = words.change
    let noun = words.evidence.nounLabel
    let relative = words.relative.map { style.percent($0, signed: true) }
    let whole =
      relative.map { style.say("\(noun), \(words.current) against \(words.earlier): \($0).") }
      ?? style.say("\(noun), \(words.current) against \(words.earlier).")
    let parts = style.say(
      "Media’s part of the change is \(words.signed(change.media.contribution.change)), everything else’s \(words.shortSigned(change.other.change)); \(style.outcome(change.unexplained.change.mean, signed: true)) is unexplained."
    )
    return "\(whole) \(parts)"
  }
}
