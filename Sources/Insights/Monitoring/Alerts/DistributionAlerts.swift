import MarketingData
import Wording

/// Series that are not what the model learned from.
struct DistributionAlerts {
  var watch: Watch

  private var style: NumberStyle { watch.style }

  var alerts: [Alert] {
    watch.monitoring.distributions.flatMap { [beyond($0), moved($0)].compactMap { $0 } }
  }

  private func beyond(_ drift: DistributionDrift) -> Alert? {
    let limit = watch.limits.beyondRange
    guard let share = drift.beyond, share >= limit, let most = drift.earlierMaximum else {
      return nil
    }
    let name = PlainName.of(drift.name)
    return Alert(
      kind: .beyondRange, severity: .note, subject: drift.name,
      title: style.say("\(watch.short(drift.name)) spent more than ever before"),
      message: style.say(
        "In \(style.percent(share, places: 0)) of \(watch.recentPhrase) \(name) spent more than the \(style.money(most)) of its dearest \(watch.evidence.period) before: what it brings there rests on these periods alone."
      ),
      value: share, valueText: style.percent(share, places: 0), threshold: limit,
      thresholdText: style.say("below \(style.percent(limit, places: 0)) of periods"),
      since: watch.monitoring.recent.start,
      action: style.say(
        "Raise it in steps and watch the result; an experiment at the new level would tell what the last of it brings."
      ))
  }

  /// Spend is moved on purpose and the outcome grows or falls, which the model knows; a control that moves is not what it
  /// was fitted to.
  private func moved(_ drift: DistributionDrift) -> Alert? {
    guard drift.moved, let index = drift.stabilityIndex else { return nil }
    let isSpend = drift.role == .spend
    let isKnown = isSpend || drift.role == .outcome
    let limit = watch.limits.stabilityIndex + (drift.indexByChance ?? 0)
    let name = watch.short(drift.name)
    let means = [drift.baselineMean, drift.recentMean].map { text($0, drift.role) }
    return Alert(
      kind: .distribution, severity: isKnown ? .note : .warning, subject: drift.name,
      title: isSpend
        ? style.say("\(name) is spent differently") : style.say("\(name) is not what it was"),
      message: style.say(
        "\(PlainName.of(drift.name)) went from \(means[0]) on average in \(watch.baselinePhrase) to \(means[1]) in \(watch.recentPhrase); its distribution moved (stability index \(style.decimal(index, places: 2)), Kolmogorov–Smirnov distance \(style.decimal(drift.distance, places: 2)))."
      ),
      value: index, valueText: style.decimal(index, places: 2), threshold: limit,
      thresholdText: style.say("below \(style.decimal(limit, places: 2))"),
      since: watch.monitoring.recent.start,
      action: isSpend
        ? style.say("Nothing, where it was meant; else look at what was booked.")
        : isKnown
          ? style.say("Nothing, as long as the forecasts hold; see the errors.")
          : style.say(
            "Check that the column is still measured the same way; if it is, the model is asked about conditions it has seen little of."
          ))
  }

  private func text(_ value: Double, _ role: SeriesRole) -> String {
    switch role {
    case .spend: style.money(value)
    case .outcome: style.outcome(value)
    default: style.decimal(value, places: abs(value) < 10 ? 2 : abs(value) < 1_000 ? 1 : 0)
    }
  }
}
