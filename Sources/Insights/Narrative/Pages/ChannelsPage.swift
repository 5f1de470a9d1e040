/// What is known of each channel?
enum ChannelsPage {
  /// The headline is what the cards' curves show.
  static func write(_ story: Story) -> PageText {
    let evidence = story.evidence
    let style = evidence.style
    return PageText(
      tab: style.say("Channels"), question: style.say("What is known of each channel?"),
      headline: ReturnCharts.write(story)["curves"]?.title ?? "",
      lead: style.say(
        "What each channel returned with its \(evidence.level) interval, how that builds up with spend, and what the next \(evidence.coin) does."
      ))
  }
}
