import Findings

/// With as many columns as periods, any outcome can be explained perfectly, and nothing is learnt.
enum MoreColumnsThanRows {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let columns =
      dataset.channels.count + dataset.controls.count + dataset.organic.count
      + dataset.nonMedia.count + dataset.events.count + dataset.demand.count
    guard columns >= dataset.count else { return [] }
    return [
      Finding(
        .error, code: "data.more-columns-than-rows",
        "There are \(columns) columns to explain the outcome of \(dataset.count) periods.",
        at: Place(file: context.file),
        fix: "Add periods, or name fewer channels, controls and events in the configuration.")
    ]
  }
}
