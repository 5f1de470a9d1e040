import Wording

extension SummaryBinding {
  /// Three significant figures or all digits before the mark, for numbers of any unit.
  func significant(_ value: Double) -> String {
    guard value.isFinite else { return NumberStyle.missing }
    let size = abs(value)
    if size == 0 { return style.decimal(0, places: 0) }
    if size >= 100 { return style.grouped(value) }
    var places = 0
    var edge = 100.0
    while size < edge, places < 9 {
      edge /= 10
      places += 1
    }
    return style.decimal(value, places: places)
  }

  /// Two such numbers.
  func range(_ lower: Double, _ upper: Double) -> String {
    guard lower.isFinite, upper.isFinite else { return NumberStyle.missing }
    return say("\(significant(lower)) to \(significant(upper))")
  }
}
