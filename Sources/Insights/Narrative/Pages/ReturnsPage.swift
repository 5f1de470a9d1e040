import MediaMix
import Wording

/// What pays back, and how sure are we?
enum ReturnsPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Returns", question: "What pays back, and how sure are we?", headline: headline(story),
      lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return "Returns are shown for inspection only: the model did not pass its gates."
    }
    guard evidence.breakEven != nil else { return comparing(story) }
    let tiers = Tiers(evidence)
    if evidence.bySize.count == 1, let roi = evidence.channels[evidence.bySize[0]].whole.roi {
      let verdict =
        tiers.scale.isEmpty
        ? tiers.reduce.isEmpty ? "unproven" : "below break-even" : "above break-even"
      return Headline.fitting([
        "\(Headline.name(evidence.bySize[0], evidence)) returned \(evidence.style.ratio(roi.mean)) \(evidence.perOne): \(verdict)."
      ])
    }
    return Headline.fitting(
      [3, 2, 1].map { sentence(tiers, evidence, limit: $0) } + [counted(tiers)])
  }

  /// `Paid search and CTV pay back. Radio does not. TV is unproven.`
  private static func sentence(_ tiers: Tiers, _ evidence: Evidence, limit: Int) -> String {
    func names(_ indices: [Int]) -> String { Headline.names(indices, evidence, limit: limit) }
    var parts: [String] = []
    if !tiers.scale.isEmpty {
      parts.append("\(names(tiers.scale)) \(tiers.scale.count == 1 ? "pays" : "pay") back.")
    }
    if !tiers.reduce.isEmpty {
      let verb = tiers.reduce.count == 1 ? "does not" : "do not"
      parts.append("\(names(tiers.reduce)) \(verb)\(tiers.scale.isEmpty ? " pay back" : "").")
    }
    if !tiers.unproven.isEmpty {
      parts.append("\(names(tiers.unproven)) \(tiers.unproven.count == 1 ? "is" : "are") unproven.")
    }
    return parts.joined(separator: " ")
  }

  /// `Five channels pay back, two do not and three are unproven.`
  private static func counted(_ tiers: Tiers) -> String {
    var parts: [String] = []
    if !tiers.scale.isEmpty {
      parts.append(
        "\(Words.number(tiers.scale.count)) \(tiers.scale.count == 1 ? "pays" : "pay") back")
    }
    if !tiers.reduce.isEmpty {
      let verb = tiers.reduce.count == 1 ? "does not" : "do not"
      parts.append(
        "\(Words.number(tiers.reduce.count)) \(verb)\(tiers.scale.isEmpty ? " pay back" : "")")
    }
    if !tiers.unproven.isEmpty {
      parts.append(
        "\(Words.number(tiers.unproven.count)) \(tiers.unproven.count == 1 ? "is" : "are") unproven"
      )
    }
    return "Of \(tiers.count) channels, " + ListStyle.joined(parts) + "."
  }

  /// Without break-even channels can only be compared.
  private static func comparing(_ story: Story) -> String {
    let evidence = story.evidence
    guard let best = Guard.bestReturn(evidence), let roi = evidence.channels[best.index].whole.roi
    else { return "No paid channel spent anything." }
    let name = Headline.name(best.index, evidence)
    let value = "\(evidence.style.ratio(roi.mean)) \(evidence.perOne)"
    if evidence.bySize.count == 1 { return Headline.fitting(["\(name) brought \(value)."]) }
    return Headline.fitting([
      best.sure
        ? "\(name) brought the most per \(evidence.one): \(value)."
        : "\(name) is among the highest at \(value).",
      "\(name): \(value).",
    ])
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    guard let media = evidence.analysis.media.whole.roi else {
      return "No paid channel spent anything, so there is no return to judge."
    }
    let scope = "Retrospective, over \(evidence.whole.caption)."
    let whole = "\(evidence.mediaName) returned \(evidence.roi(media))."
    guard evidence.comparable.count > 1, let best = Guard.bestReturn(evidence),
      let roi = evidence.channels[best.index].whole.roi
    else { return "\(whole) \(evidence.demandLead)\(scope)" }
    let own = evidence.markdown(best.index)
    let name = evidence.demand.doubted.isEmpty ? own : "Of the others, \(own)"
    if best.sure {
      return
        "\(whole) \(name) returned the most per \(evidence.one): \(evidence.shortROI(roi)), \(evidence.style.probability(evidence.chances.bestReturn[best.index])) likely the highest. \(evidence.demandLead)\(scope)"
    }
    let rival = evidence.comparable.filter { $0 != best.index }
      .max { evidence.chances.bestReturn[$0] < evidence.chances.bestReturn[$1] }
    let reason =
      rival.map {
        "\(evidence.markdown($0)) may return as much, so no single channel can be named best."
      }
      ?? ""
    return
      "\(whole) \(name) is among the highest at \(evidence.shortROI(roi)); \(reason) \(evidence.demandLead)\(scope)"
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
