import Wording

/// How do effects build up and level off?
enum CurvesPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Curves", question: "How do effects build up and level off?",
      headline: headline(story.evidence), lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    guard let fullest = evidence.bySize.max(by: { level($0, evidence) < level($1, evidence) }),
      let emptiest = evidence.bySize.min(by: { level($0, evidence) < level($1, evidence) })
    else { return "No channel ran." }
    let share = evidence.style.percent(level(fullest, evidence), places: 0)
    let name = Headline.name(fullest, evidence)
    guard fullest != emptiest else {
      return Headline.fitting(["\(name) is at \(share) of the most it could bring."])
    }
    let least = evidence.style.percent(level(emptiest, evidence), places: 0)
    return Headline.fitting([
      "\(name) is at \(share) of the most it could bring, \(Headline.name(emptiest, evidence)) at \(least).",
      "\(name) is at \(share) of the most it could bring.",
    ])
  }

  private static func lead(_ evidence: Evidence) -> String {
    let slow = evidence.bySize.max {
      evidence.channels[$0].halfLife.mean < evidence.channels[$1].halfLife.mean
    }
    let scope =
      "Curves show what a channel would have brought in \(evidence.window.phrase) (\(evidence.window.dates)) at other levels of spend, with \(evidence.level) bands; beyond the most that was ever spent they are dashed, because nothing there was observed."
    guard let slow else { return scope }
    let life = evidence.channels[slow].halfLife
    let style = evidence.style
    return
      "\(Words.possessive(evidence.markdown(slow))) effect lasts longest: half of it has come after \(style.decimal(life.mean, places: 1)) \(evidence.period)s (\(evidence.level) interval \(style.decimal(life.lower, places: 1))–\(style.decimal(life.upper, places: 1))). \(scope)"
  }

  private static func level(_ index: Int, _ evidence: Evidence) -> Double {
    evidence.channels[index].saturationLevel.mean
  }
}
