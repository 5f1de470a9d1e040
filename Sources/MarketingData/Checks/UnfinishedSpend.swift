import Findings

/// Spend of all channels that ends before the outcome does was likely not booked yet.
enum UnfinishedSpend {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let spend = dataset.starts.indices.map { period in
      dataset.channels.reduce(0) { $0 + $1.spend[period] }
    }
    guard let last = spend.lastIndex(where: { $0 > 0 }), last + 1 < dataset.count,
      dataset.channels.count > 1, spend[...last].allSatisfy({ $0 > 0 }), last >= 12
    else { return [] }
    return [
      Finding(
        .warning, code: "data.unfinished-spend",
        "No channel spent anything from \(dataset.starts[last + 1]) on, though there was spend in every period before.",
        at: context.place(.spend(0), of: dataset, period: last + 1),
        fix: "Fill in the spend, or end the data on \(dataset.starts[last]).")
    ]
  }
}
