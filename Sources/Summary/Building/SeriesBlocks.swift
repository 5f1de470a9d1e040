import Calendars
import Insights
import MarketingData
import MediaMix

/// The decomposition per period.
extension BlockBuilder {
  var series: SeriesBlock {
    let parts = analysis.decomposition
    let held = analysis.fit.holdout
    let series =
      [part(parts.baseline, .baseline)] + parts.components.map { part($0, .component) }
      + parts.channels.map { part($0, .channel) }
    return SeriesBlock(
      starts: analysis.dataset.starts, actual: analysis.dataset.outcome.values,
      expected: parts.expected, lower: parts.lower, upper: parts.upper, residual: parts.residual,
      parts: series,
      holdoutStart: held?.start, holdoutExpected: held?.expected ?? [],
      holdoutLower: held?.lower ?? [], holdoutUpper: held?.upper ?? [], display: display(series),
      inputs: SeriesRole.series(of: analysis.dataset).map {
        SeriesInput(name: $0.name, role: $0.role, values: $0.values)
      })
  }

  /// Means over the periods that one drawn point stands for.
  private func display(_ parts: [SeriesPart]) -> DisplayBlock {
    let (starts, frequency) = (analysis.dataset.starts, analysis.dataset.frequency)
    let grain = Grain(frequency: frequency, periods: starts.count)
    let groups = grain.groups(starts)
    func means(_ values: [Double]) -> [Double] {
      groups.map { values[$0.periods].reduce(0, +) / Double($0.periods.count) }
    }
    return DisplayBlock(
      grain: grain, unit: unit(grain), starts: groups.map(\.date),
      actual: means(analysis.dataset.outcome.values),
      parts: parts.map {
        SeriesPart(name: $0.name, label: $0.label, kind: $0.kind, values: means($0.values))
      })
  }

  /// What a value is, such as "mean per week in each month".
  private func unit(_ grain: Grain) -> String {
    switch grain {
    case .period: say("per \(evidence.period)")
    case .week: say("mean per \(evidence.period) in each week")
    case .month: say("mean per \(evidence.period) in each month")
    }
  }

  private func part(_ part: Decomposition.Part, _ kind: PartKind) -> SeriesPart {
    SeriesPart(
      name: part.name,
      label: kind == .channel ? part.name : PartLabel.of(part.name, evidence.style), kind: kind,
      values: part.values)
  }
}
