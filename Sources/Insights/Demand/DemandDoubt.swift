import Budgeting
import MediaMix
import Statistics

/// Results with the uncertainty that a channel bought by demand adds.
///
/// The rule: all that the data show is that spend and outcome move together, and anything from none of that to all of it
/// can be the media's doing. A doubted channel's intervals therefore start at 0, its means are upper bounds, all media's
/// intervals start where they do without it, and the baseline's reach up to all it was credited with.
struct DemandDoubt {
  var channels: [Int]
  var level: Double

  init(_ review: DemandReview, level: Double) {
    channels = review.doubted
    self.level = level
  }

  func widened(_ analysis: Analysis) -> Analysis {
    guard !channels.isEmpty else { return analysis }
    var result = analysis
    for index in channels {
      result.channels[index].whole = fromNothing(analysis.channels[index].whole)
      result.channels[index].recent = fromNothing(analysis.channels[index].recent)
      result.decomposition.channels[index].total = fromNothing(
        analysis.decomposition.channels[index].total)
    }
    result.media.whole = without(analysis.media.whole, channels.map { analysis.channels[$0].whole })
    result.media.recent = without(
      analysis.media.recent, channels.map { analysis.channels[$0].recent })
    let baseline = analysis.decomposition.baseline
    let most = Estimate(
      draws: channels.reduce(baseline.totals) { sum, index in
        zip(sum, analysis.decomposition.channels[index].totals).map { $0 + $1 }
      }, interval: level)
    result.decomposition.baseline.total.upper = max(baseline.total.upper, most.upper)
    result.decomposition.baseline.total.innerUpper = max(
      baseline.total.innerUpper, most.innerUpper)
    return result
  }

  /// The plan with the same doubt: what all media brings may be less by what the doubted channels were credited with.
  ///
  /// - Parameters:
  ///   - analysis: as it was.
  ///   - doubtful: the same, widened.
  func widened(_ outlook: Outlook, _ analysis: Analysis, _ doubtful: Analysis) -> Outlook {
    guard !channels.isEmpty else { return outlook }
    let lowering = Lowering(
      from: analysis.media.recent.contribution, to: doubtful.media.recent.contribution,
      current: outlook.plan.current.response)
    var result = outlook
    result.plan = widened(
      outlook.plan, names: Set(channels.map { analysis.channels[$0].name }), by: lowering)
    for index in outlook.scenarios.indices {
      result.scenarios[index].position = lowering.of(outlook.scenarios[index].position)
    }
    return result
  }

  /// By how much the lower bounds of what all media brings go down, in the size of the plan's window.
  private struct Lowering {
    var outer: Double
    var inner: Double

    init(from sure: Estimate, to unsure: Estimate, current: Estimate) {
      let size = sure.mean > 0 ? current.mean / sure.mean : 1
      outer = (sure.lower - unsure.lower) * size
      inner = (sure.innerLower - unsure.innerLower) * size
    }

    func of(_ estimate: Estimate) -> Estimate {
      var result = estimate
      result.lower -= outer
      result.innerLower -= inner
      return result
    }

    func of(_ position: Position) -> Position {
      var result = position
      result.response = of(position.response)
      guard position.spend > 0, var roi = position.roi else { return result }
      roi.lower = result.response.lower / position.spend
      roi.innerLower = result.response.innerLower / position.spend
      result.roi = roi
      return result
    }
  }

  private func widened(_ plan: Plan, names: Set<String>, by lowering: Lowering) -> Plan {
    var result = plan
    result.current = lowering.of(plan.current)
    result.recommended = lowering.of(plan.recommended)
    result.boundsBinding -= plan.channels.count { names.contains($0.channel) && $0.atBound }
    for index in plan.channels.indices where names.contains(plan.channels[index].channel) {
      result.channels[index].atBound = false
      result.channels[index].currentResponse = fromNothing(plan.channels[index].currentResponse)
      result.channels[index].recommendedResponse = fromNothing(
        plan.channels[index].recommendedResponse)
    }
    for index in plan.frontier.indices {
      result.frontier[index].response = lowering.of(plan.frontier[index].response)
    }
    for index in plan.curves.indices where names.contains(plan.curves[index].channel) {
      for point in plan.curves[index].points.indices {
        result.curves[index].points[point].lower = 0
      }
    }
    result.risks = plan.risks.compactMap { risk in
      guard case .boundsBinding(let held) = risk else { return risk }
      let others = held.filter { !names.contains($0) }
      return others.isEmpty ? nil : .boundsBinding(channels: others)
    }
    return result
  }

  private func fromNothing(_ part: Return) -> Return {
    var result = part
    result.contribution = fromNothing(part.contribution)
    result.roi = part.roi.map(fromNothing)
    result.marginalROI = part.marginalROI.map(fromNothing)
    return result
  }

  private func fromNothing(_ estimate: Estimate) -> Estimate {
    var result = estimate
    result.lower = min(0, estimate.lower)
    result.innerLower = min(0, estimate.innerLower)
    return result
  }

  /// All media, its lower bounds those of the draws without some channels.
  private func without(_ media: Return, _ parts: [Return]) -> Return {
    var result = media
    var brought = media.contributionDraws
    var marginal = media.marginalDraws
    for part in parts {
      brought = zip(brought, part.contributionDraws).map { $0 - $1 }
      guard media.spend > 0, part.marginalDraws.count == marginal.count else { continue }
      marginal = zip(marginal, part.marginalDraws).map { $0 - $1 * part.spend / media.spend }
    }
    result.contribution = lowered(media.contribution, to: brought)
    result.roi = media.roi.map { lowered($0, to: brought.map { $0 / media.spend }) }
    result.marginalROI = media.marginalROI.map { lowered($0, to: marginal) }
    return result
  }

  private func lowered(_ estimate: Estimate, to draws: [Double]) -> Estimate {
    let least = Estimate(draws: draws, interval: level)
    var result = estimate
    result.lower = min(estimate.lower, least.lower)
    result.innerLower = min(estimate.innerLower, least.innerLower)
    return result
  }
}
