import Charts

extension SummaryBinding {
  /// Share of spend beside share of effect, largest effect first.
  var effectShareChart: EffectShareChart {
    let rows = summary.channels
      .sorted { ($1.effectShare, $0.name) < ($0.effectShare, $1.name) }
      .map {
        EffectShareChart.Row(
          channel: key($0.name), spendShare: $0.spendShare, effectShare: $0.effectShare)
      }
    let brought = style.outcome(summary.media.contribution.mean)
    return EffectShareChart(
      rows: rows, spendCaption: say("share of the \(style.money(summary.media.spend)) spend"),
      effectCaption: say("share of the \(brought) media contribution (effect)"), style: style)
  }
}
