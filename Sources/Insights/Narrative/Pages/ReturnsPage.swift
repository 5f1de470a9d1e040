import MediaMix
import Wording

/// What pays back, and how sure are we?
enum ReturnsPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Returns"), question: story.say("What pays back, and how sure are we?"),
      headline: headline(story), lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return story.say(
        "Returns are shown for inspection only: the model did not pass its gates.")
    }
    guard evidence.breakEven != nil else { return comparing(story) }
    let tiers = Tiers(evidence)
    if evidence.bySize.count == 1, let roi = evidence.channels[evidence.bySize[0]].whole.roi {
      let name = Headline.name(evidence.bySize[0], evidence)
      let value = "\(evidence.style.ratio(roi.mean)) \(evidence.perOne)"
      return Headline.fitting(
        [
          !tiers.scale.isEmpty
            ? "\(name) returned \(value): above break-even."
            : tiers.reduce.isEmpty
              ? "\(name) returned \(value): unproven."
              : "\(name) returned \(value): below break-even."
        ], evidence)
    }
    return Headline.fitting(
      [3, 2, 1].map { sentences(tiers, evidence, limit: $0) } + [counted(tiers, evidence)],
      evidence)
  }

  /// `Paid search and CTV pay back. Radio does not. TV is unproven.`
  private static func sentences(_ tiers: Tiers, _ evidence: Evidence, limit: Int) -> Phrase {
    func names(_ indices: [Int]) -> String { Headline.names(indices, evidence, limit: limit) }
    let (back, not, open) = (names(tiers.scale), names(tiers.reduce), names(tiers.unproven))
    var parts: [String] = []
    if !tiers.scale.isEmpty {
      parts.append(
        evidence.say(tiers.scale.count, one: "\(back) pays back.", other: "\(back) pay back."))
    }
    if !tiers.reduce.isEmpty {
      parts.append(
        tiers.scale.isEmpty
          ? evidence.say(
            tiers.reduce.count, one: "\(not) does not pay back.", other: "\(not) do not pay back.")
          : evidence.say(tiers.reduce.count, one: "\(not) does not.", other: "\(not) do not."))
    }
    if !tiers.unproven.isEmpty {
      parts.append(
        evidence.say(
          tiers.unproven.count, one: "\(open) is unproven.", other: "\(open) are unproven."))
    }
    return Phrase(verbatim: evidence.style.paragraph(parts))
  }

  /// `Of 10 channels, five pay back, two do not and three are unproven.`
  private static func counted(_ tiers: Tiers, _ evidence: Evidence) -> Phrase {
    let style = evidence.style
    let (back, not) = (tiers.scale.count, tiers.reduce.count)
    let open = tiers.unproven.count
    var parts: [String] = []
    if back > 0 {
      let number = style.number(back)
      parts.append(style.say(back, one: "\(number) pays back", other: "\(number) pay back"))
    }
    if not > 0 {
      let number = style.number(not)
      parts.append(
        back == 0
          ? style.say(
            not, one: "\(number) does not pay back", other: "\(number) do not pay back")
          : style.say(not, one: "\(number) does not", other: "\(number) do not"))
    }
    if open > 0 {
      let number = style.number(open)
      parts.append(style.say(open, one: "\(number) is unproven", other: "\(number) are unproven"))
    }
    return Phrase("Of \(tiers.count) channels, \(style.joined(parts)).")
  }

  /// Without break-even channels can only be compared.
  private static func comparing(_ story: Story) -> String {
    let evidence = story.evidence
    guard let best = Guard.bestReturn(evidence), let roi = evidence.channels[best.index].whole.roi
    else { return story.say("No paid channel spent anything.") }
    let name = Headline.name(best.index, evidence)
    let value = "\(evidence.style.ratio(roi.mean)) \(evidence.perOne)"
    if evidence.bySize.count == 1 {
      return Headline.fitting(["\(name) brought \(value)."], evidence)
    }
    return Headline.fitting(
      [
        best.sure
          ? "\(name) brought the most per \(evidence.one): \(value)."
          : "\(name) is among the highest at \(value).",
        "\(name): \(value).",
      ], evidence)
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    guard let media = evidence.analysis.media.whole.roi else {
      return story.say("No paid channel spent anything, so there is no return to judge.")
    }
    return evidence.style.paragraph([
      story.say("\(evidence.mediaName) returned \(evidence.roi(media))."), best(evidence),
      evidence.demandLead, story.say("Retrospective, over \(evidence.whole.caption)."),
    ])
  }

  /// The channel that returned most, or why none can be named; empty where there is nothing to compare.
  private static func best(_ evidence: Evidence) -> String {
    guard evidence.comparable.count > 1, let best = Guard.bestReturn(evidence),
      let roi = evidence.channels[best.index].whole.roi
    else { return "" }
    let (name, value) = (evidence.markdown(best.index), evidence.shortROI(roi))
    let isAll = evidence.demand.doubted.isEmpty
    if best.sure {
      let chance = evidence.style.probability(evidence.chances.bestReturn[best.index])
      return isAll
        ? evidence.say(
          "\(name) returned the most per \(evidence.one): \(value), \(chance) likely the highest.")
        : evidence.say(
          "Of the others, \(name) returned the most per \(evidence.one): \(value), \(chance) likely the highest."
        )
    }
    let rival = evidence.comparable.filter { $0 != best.index }
      .max { evidence.chances.bestReturn[$0] < evidence.chances.bestReturn[$1] }
    guard let rival = rival.map({ evidence.markdown($0) }) else { return "" }
    return isAll
      ? evidence.say(
        "\(name) is among the highest at \(value); \(rival) may return as much, so no single channel can be named best."
      )
      : evidence.say(
        "Of the others, \(name) is among the highest at \(value); \(rival) may return as much, so no single channel can be named best."
      )
  }
}

/// Channels by tier, the highest return first.
struct Tiers {
  var scale: [Int] = []
  var test: [Int] = []
  var hold: [Int] = []
  var reduce: [Int] = []

  var unproven: [Int] { test + hold }
  var count: Int { scale.count + test.count + hold.count + reduce.count }

  init(_ evidence: Evidence) {
    let ranked = evidence.bySize.sorted {
      let (left, right) = (mean($0, evidence), mean($1, evidence))
      return left == right ? $0 < $1 : left > right
    }
    for index in ranked {
      switch evidence.tier(index) {
      case .scale: scale.append(index)
      case .test: test.append(index)
      case .reduce: reduce.append(index)
      case .hold, .withheld: hold.append(index)
      }
    }
  }

  private func mean(_ index: Int, _ evidence: Evidence) -> Double {
    evidence.channels[index].whole.roi?.mean ?? 0
  }
}
