import Findings

/// A series that several others tell together, though none of them alone, has an uncertain effect.
enum InflatedVariance {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let all = context.redundancy(dataset).inflated
    let severe = all.filter { $0.factor >= Redundancy.severeInflation }
    // What goes with a severe one is part of the same tangle.
    let told = severe.isEmpty ? all : severe
    guard let worst = told.first else { return [] }
    let names = told.prefix(4).map { series in
      "\(quotedName(dataset.name(of: series.column))) ("
        + (series.factor.isFinite ? ShownNumber.factor(series.factor) : "without bound") + ")"
    }
    let more = told.count - names.count
    return [
      Finding(
        severe.isEmpty ? .note : .warning, code: "data.inflated-variance",
        "The other series tell much of \(names.joined(separator: ", "))"
          + (more > 0 ? " and \(more) more" : "")
          + " (variance inflation factor): \(told.count == 1 ? "its effect is" : "their effects are") "
          + "\(severe.isEmpty ? "less certain" : "hard to tell from the others'").",
        at: context.place(worst.column, of: dataset),
        fix: severe.isEmpty
          ? ""
          : "Merge or leave out series that say the same, or plan periods in which they differ.")
    ]
  }
}
