import Findings

/// Two columns that are the same, or one a multiple of the other, cannot both be right.
enum IdenticalColumns {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    context.redundancy(dataset).copies.map { copy in
      let column = dataset.subject(copy.column)
      let original = dataset.object(copy.original)
      let isSame = abs(copy.factor - 1) < 1e-6
      return Finding(
        .warning, code: "data.identical-columns",
        isSame
          ? "\(column) is the same as \(original) in every period."
          : "\(column) is \(ShownNumber.factor(copy.factor)) times \(original) in every period.",
        at: context.place(copy.column, of: dataset),
        fix: "Leave one of the two out, or fill in its own values.")
    }
  }
}
