import Findings
import Wording

/// A series that several others tell together, though none of them alone, has an uncertain effect.
enum InflatedVariance {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let all = context.redundancy(dataset).inflated
    let severe = all.filter { $0.factor >= Redundancy.severeInflation }
    // What goes with a severe one is part of the same tangle.
    let told = severe.isEmpty ? all : severe
    guard let worst = told.first else { return [] }
    let named = told.prefix(4).map { series in
      let factor: Phrase =
        series.factor.isFinite ? ShownNumber.factor(series.factor) : Phrase("without bound")
      return Phrase("\(quotedName(dataset.name(of: series.column))) (\(factor))")
    }
    let names = NameList.phrase(Phrase(listing: named), more: told.count - named.count)
    return [
      Finding(
        severe.isEmpty ? .note : .warning, code: "data.inflated-variance",
        sentence(names, isOne: told.count == 1, isSevere: !severe.isEmpty),
        at: context.place(worst.column, of: dataset),
        fix: severe.isEmpty
          ? ""
          : "Merge or leave out series that say the same, or plan periods in which they differ.")
    ]
  }

  private static func sentence(_ names: Phrase, isOne: Bool, isSevere: Bool) -> Phrase {
    switch (isOne, isSevere) {
    case (true, true):
      Phrase(
        "The other series tell much of \(names) (variance inflation factor): its effect is hard to tell from the others'."
      )
    case (true, false):
      Phrase(
        "The other series tell much of \(names) (variance inflation factor): its effect is less certain."
      )
    case (false, true):
      Phrase(
        "The other series tell much of \(names) (variance inflation factor): their effects are hard to tell from the others'."
      )
    case (false, false):
      Phrase(
        "The other series tell much of \(names) (variance inflation factor): their effects are less certain."
      )
    }
  }
}
