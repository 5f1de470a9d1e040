import Wording

/// How do effects build up and level off?
enum CurvesPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Curves"), question: story.say("How do effects build up and level off?"),
      headline: headline(story.evidence), lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    guard let fullest = evidence.bySize.max(by: { level($0, evidence) < level($1, evidence) }),
      let emptiest = evidence.bySize.min(by: { level($0, evidence) < level($1, evidence) })
    else { return evidence.say("No channel ran.") }
    let share = evidence.style.percent(level(fullest, evidence), places: 0)
    let name = Headline.name(fullest, evidence)
    let alone: Phrase = Phrase("\(name) is at \(share) of the most it could bring.")
    guard fullest != emptiest else { return Headline.fitting([alone], evidence) }
    let least = evidence.style.percent(level(emptiest, evidence), places: 0)
    let other = Headline.name(emptiest, evidence)
    return Headline.fitting(
      ["\(name) is at \(share) of the most it could bring, \(other) at \(least).", alone], evidence)
  }

  private static func lead(_ evidence: Evidence) -> String {
    let style = evidence.style
    let window = evidence.window
    let slow = evidence.bySize.max {
      evidence.channels[$0].halfLife.mean < evidence.channels[$1].halfLife.mean
    }
    let longest = slow.map { index in
      let life = evidence.channels[index].halfLife
      let (name, pace) = (evidence.markdown(index), style.decimal(life.mean, places: 1))
      let (low, high) = (style.decimal(life.lower, places: 1), style.decimal(life.upper, places: 1))
      return style.say(
        "\(possessive: name) effect lasts longest: half of it has come after \(pace) \(evidence.periods) (\(evidence.interval("\(low)–\(high)")))."
      )
    }
    return style.paragraph([
      longest ?? "",
      style.say(
        "Curves show what a channel would have brought \(window.inside) (\(window.dates)) at other levels of spend, with \(evidence.level) bands; beyond the most that was ever spent they are dashed, because nothing there was observed."
      ),
    ])
  }

  private static func level(_ index: Int, _ evidence: Evidence) -> Double {
    evidence.channels[index].saturationLevel.mean
  }
}
