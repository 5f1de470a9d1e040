import Findings

/// A column that adds up others counts what they say twice.
enum SumColumn {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    context.redundancy(dataset).sums.map { sum in
      let parts = NameList.phrase(sum.parts.map { dataset.name(of: $0) }, limit: 5)
      return Finding(
        .warning, code: "data.sum-column",
        "\(dataset.subject(sum.column)) is the sum of \(parts).",
        at: context.place(sum.column, of: dataset), fix: "Leave the total out, or its parts.")
    }
  }
}
