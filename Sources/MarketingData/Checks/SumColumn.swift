import Findings

/// A column that adds up others counts what they say twice.
enum SumColumn {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    context.redundancy(dataset).sums.map { sum in
      let parts = sum.parts.prefix(5).map { quotedName(dataset.name(of: $0)) }
      let more = sum.parts.count - parts.count
      return Finding(
        .warning, code: "data.sum-column",
        "\(dataset.subject(sum.column)) is the sum of \(parts.joined(separator: ", "))"
          + (more > 0 ? " and \(more) more." : "."),
        at: context.place(sum.column, of: dataset), fix: "Leave the total out, or its parts.")
    }
  }
}
