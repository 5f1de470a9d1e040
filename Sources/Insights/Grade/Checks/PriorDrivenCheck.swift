import MediaMix
import Wording

/// On which share of spend the estimates come more from the priors than from the data.
struct PriorDrivenCheck: QualityCheck {
  static let pass = 1.0 / 3
  static let warning = 2.0 / 3

  let id = "prior-driven"
  let weight = 1.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    let priors = evidence.analysis.fit.posterior?.priors ?? []
    let known = evidence.bySize.compactMap { index in
      priors.first { $0.channel == evidence.channels[index].name }.map { (index, $0) }
    }
    let spend = known.reduce(0) { $0 + evidence.channels[$1.0].whole.spend }
    guard spend > 0 else { return nil }
    let driven = known.filter { !$0.1.isDataInformed }
    let share = driven.reduce(0) { $0 + evidence.channels[$1.0].whole.spend } / spend
    let style = evidence.style
    let verdict = Limits.atMost(share, pass: Self.pass, warning: Self.warning)
    let names = style.shortened(driven.map { evidence.name($0.0) }, limit: 3)
    return GradeReason(
      check: id, label: style.say("Spend on channels the data say little about"), value: share,
      threshold: Self.pass, verdict: verdict, valueText: style.percent(share, places: 0),
      thresholdText: "≤ " + style.percent(Self.pass, places: 0),
      message: driven.isEmpty
        ? style.say("The data, more than the priors, make every channel’s estimate.")
        : style.say(
          driven.count,
          one:
            "\(names) is prior-driven: the data say less about it than was assumed before, so an experiment is worth most there.",
          other:
            "\(names) are prior-driven: the data say less about them than was assumed before, so an experiment is worth most there."
        ))
  }
}
