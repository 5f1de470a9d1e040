import Settings

extension ColumnName {
  /// What one unit of an outcome of this name is: a count where the name says so or each unit has a value.
  func outcomeKind(isValued: Bool) -> OutcomeKind {
    if Vocabulary.revenue.contains(normalized) { return .revenue }
    if Vocabulary.conversions.contains(normalized) || isValued { return .conversions }
    return Vocabulary.conversions.contains(words.last ?? "") ? .conversions : .revenue
  }
}
