/// What is known of each channel?
enum ChannelsPage {
  /// The words above the cards are those of the curves they show.
  static func write(_ story: Story) -> PageText {
    let style = story.evidence.style
    let curves = ReturnCharts.write(story)["curves"]
    return PageText(
      tab: style.say("Channels"), question: style.say("What is known of each channel?"),
      headline: curves?.title ?? "", lead: curves?.subtitle ?? "")
  }
}
