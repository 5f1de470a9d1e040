import Findings

/// A model that has to learn nearly as many numbers as there are periods repeats its priors.
enum FewPeriodsPerParameter {
  static let few = 3.0
  static let tooFew = 1.5

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let adequacy = DataAdequacy(dataset)
    guard adequacy.periodsPerParameter < few, dataset.count >= context.limits.minimumPeriods,
      MoreColumnsThanRows.findings(dataset, context).isEmpty
    else { return [] }
    let each = ShownNumber.factor(adequacy.periodsPerParameter)
    let isSevere = adequacy.periodsPerParameter < tooFew
    return [
      Finding(
        isSevere ? .warning : .note, code: "data.few-periods-per-parameter",
        "There are \(adequacy.periods) periods for \(adequacy.parameters) parameters of the default model, \(each) for each.",
        at: Place(file: context.file),
        fix: isSevere ? "Add periods or geographies, or merge small channels and controls." : "")
    ]
  }
}
