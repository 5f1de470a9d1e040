import Insights
import MediaMix

/// The decomposition per period.
extension BlockBuilder {
  var series: SeriesBlock {
    let parts = analysis.decomposition
    let held = analysis.fit.holdout
    return SeriesBlock(
      starts: analysis.dataset.starts, actual: analysis.dataset.outcome.values,
      expected: parts.expected, lower: parts.lower, upper: parts.upper, residual: parts.residual,
      parts: [part(parts.baseline, .baseline)] + parts.components.map { part($0, .component) }
        + parts.channels.map { part($0, .channel) },
      holdoutStart: held?.start, holdoutExpected: held?.expected ?? [],
      holdoutLower: held?.lower ?? [], holdoutUpper: held?.upper ?? [])
  }

  private func part(_ part: Decomposition.Part, _ kind: PartKind) -> SeriesPart {
    SeriesPart(
      name: part.name, label: kind == .channel ? part.name : PartLabel.of(part.name), kind: kind,
      values: part.values)
  }
}
