extension NumberStyle {
  /// How an amount in a chart's unit stands in a sentence, with `{1}` for its digits: `${1}M`.
  public func amountPattern(_ unit: ChartUnit, isMoney: Bool) -> String {
    locale.placed(
      "{1}", scale: locale.scales.first { $0.divisor == unit.divisor },
      symbol: isMoney ? symbol : nil)
  }
}
