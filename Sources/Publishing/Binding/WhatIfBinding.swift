import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The plan's sliders; `nil` without a plan.
  var whatIfPanel: WhatIfPanel? {
    guard let plan = summary.optimization, let whatIf = plan.whatIf else { return nil }
    let spend = style.unit(for: whatIf.channels.flatMap { [$0.current, $0.recommended] })
    let outcome = style.outcomeUnit(for: plan.channels.map(\.gain.mean) + [plan.gain.mean])
    func unit(_ unit: ChartUnit, isMoney: Bool) -> WhatIfPanel.Unit {
      WhatIfPanel.Unit(
        divisor: unit.divisor, label: unit.label, places: unit.places,
        amount: style.amountPattern(unit, isMoney: isMoney))
    }
    let effects = Dictionary(
      plan.channels.map { ($0.channel, $0.gain.mean) }, uniquingKeysWith: { first, _ in first })
    return WhatIfPanel(
      rows: whatIf.channels.map { channel in
        WhatIfPanel.Row(
          name: channel.channel, colorIndex: key(channel.channel).colorIndex,
          current: channel.current, recommended: channel.recommended,
          effect: effects[channel.channel] ?? 0,
          observedMaximum: channel.observedMaximum, spends: channel.spends, means: channel.means,
          changes: channel.changes)
      },
      unit: whatIf.unit, currentResponse: plan.currentRevenue,
      gain: style.outcome(plan.gain.mean, signed: true),
      interval: style.labelled(
        style.level(level), style.signedOutcomeRange(plan.gain.lower, plan.gain.upper)),
      probability: say("\(style.probability(plan.probabilityOfGain)) likely to gain"),
      level: level, spend: unit(spend, isMoney: true),
      outcome: unit(outcome, isMoney: style.outcomeIsMoney),
      decimalMark: style.locale.decimalMark, groupMark: style.locale.groupMark,
      percentSign: style.locale.percentGap + "%", currentLabel: nowLabel,
      noun: outcomeNoun,
      note: say(
        "The change is recomputed in this page from \(whatIf.draws) of the model’s draws, so it is approximate."
      ))
  }
}
