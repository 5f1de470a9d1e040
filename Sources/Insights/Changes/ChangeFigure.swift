import Wording

/// The figure of the first page about what changed.
enum ChangeFigure {
  /// Media's part of the change; `nil` where nothing is compared.
  static func write(_ story: Story) -> KeyFigure? {
    guard story.grade.actionable, let words = ChangeWords(story.evidence) else { return nil }
    let style = words.style
    let value = words.change.media.contribution.change
    let range = style.signedOutcomeRange(value.lower, value.upper)
    return KeyFigure(
      label: style.say("Media’s part of the change"), value: value.mean,
      text: style.outcome(value.mean, signed: true),
      interval: story.evidence.shortInterval(range), lower: value.lower,
      upper: value.upper, reference: 0, referenceText: "0",
      note: style.say("of \(style.outcome(words.total, signed: true)) since \(words.earlier)"))
  }
}
