// Charts that can give way more, or less, than most.

extension PlanChart {
  /// Its rows hold one line of text and a bar, and stay apart when they stand close.
  public func leastHeight(width: Double) -> Double { 0.7 * preferredHeight(width: width) }
}

extension EffectShareChart {
  public func leastHeight(width: Double) -> Double { 0.72 * preferredHeight(width: width) }
}

extension ReturnsChart {
  public func leastHeight(width: Double) -> Double { 0.65 * preferredHeight(width: width) }
}

extension CarryOverChart {
  /// Its panels carry two lines of text above the bars.
  public func leastHeight(width: Double) -> Double { preferredHeight(width: width) }
}

extension ShareBarChart {
  /// Its labels stand above and below a bar of one height.
  public func leastHeight(width: Double) -> Double { preferredHeight(width: width) }
}

extension AllocationChart {
  /// A row is one line of numbers and a mark.
  public func leastHeight(width: Double) -> Double { 0.68 * preferredHeight(width: width) }
}

extension FrontierChart {
  /// One curve and three labels.
  public func leastHeight(width: Double) -> Double { 0.65 * preferredHeight(width: width) }
}
