import Calendars
import MediaMix
import Statistics

/// What could make a plan disappoint.
struct RiskAssessment {
  var task: PlanTask
  var spends: [Double]

  /// Half-lives from this many days are called slow.
  static let slowDays = 21.0
  /// Changes below this share of a channel's spend are not worth a warning.
  static let notableShare = 0.05
  /// Chances of not paying back from which added money is called weak.
  static let weakChance = 0.2

  /// Worst first within each kind.
  func risks(_ allocations: [Allocation], objectiveGain: [Double]) -> [PlanRisk] {
    guard allocations.contains(where: { $0.change != 0 }) else { return [] }
    let low = Quantile.value(at: (1 - task.level) / 2, of: objectiveGain)
    let loss = PlanRisk.loss(
      probability: task.share(of: objectiveGain) { $0 < 0 }, lowGain: low)
    let held = allocations.filter(\.atBound).map(\.channel)
    return [loss] + extrapolations(allocations) + slowEffects(allocations)
      + weakIncreases(allocations) + (held.isEmpty ? [] : [.boundsBinding(channels: held)])
  }

  private func extrapolations(_ allocations: [Allocation]) -> [PlanRisk] {
    let beyond = allocations.filter {
      $0.observedMaximum > 0 && $0.recommended > $0.observedMaximum * 1.001
    }
    guard !beyond.isEmpty, let gain = gainWithinObserved() else { return [] }
    return beyond.sorted { excess($0) > excess($1) }.map { allocation in
      .extrapolation(
        channel: allocation.channel, observedMaximum: allocation.observedMaximum,
        beyond: excess(allocation), gainWithin: gain)
    }
  }

  private func excess(_ allocation: Allocation) -> Double {
    allocation.recommended / allocation.observedMaximum - 1
  }

  /// The mean gain of the best plan that keeps every channel within what was observed; `nil` when there is none.
  private func gainWithinObserved() -> Double? {
    var within = task
    for index in within.channels.indices {
      let channel = within.channels[index]
      within.channels[index].bounds =
        channel.bounds
        .lowerBound...max(
          channel.bounds.lowerBound, min(channel.bounds.upperBound, channel.history.maximum))
    }
    guard let best = try? ObjectiveSearch(task: within, compares: false).solve() else { return nil }
    let response = zip(task.channels, best.spends).reduce(0) { $0 + $1.0.table.mean.at($1.1).value }
    return response - task.channels.reduce(0) { $0 + Moments.mean($1.currentDraws) }
  }

  private func slowEffects(_ allocations: [Allocation]) -> [PlanRisk] {
    // What comes after the window counts there, however slowly it comes.
    guard task.basis.carryOut == 0 else { return [] }
    let days = 365.25 / task.basis.dataset.frequency.periodsPerYear
    return zip(allocations, task.basis.channels).filter { allocation, channel in
      channel.halfLife.median * days >= Self.slowDays
        && abs(allocation.changeShare ?? 0) >= Self.notableShare
    }
    .sorted { abs($0.0.change) > abs($1.0.change) }
    .map { allocation, channel in
      .slowEffect(
        channel: allocation.channel, halfLife: channel.halfLife.median, change: allocation.change)
    }
  }

  private func weakIncreases(_ allocations: [Allocation]) -> [PlanRisk] {
    guard task.basis.dataset.outcome.isMoney else { return [] }
    let breakEven = task.settings.breakEven
    return
      allocations
      .filter { ($0.changeShare ?? 0) >= Self.notableShare }
      .map { allocation in
        let needed = allocation.change * breakEven
        return (allocation, task.share(of: allocation.gainDraws) { $0 < needed })
      }
      .filter { $0.1 >= Self.weakChance }
      .sorted { $0.1 > $1.1 }
      .map { .weakIncrease(channel: $0.0.channel, change: $0.0.change, probability: $0.1) }
  }
}
