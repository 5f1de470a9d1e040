/// A quarter of a fiscal year.
public struct FiscalQuarter: Sendable, Hashable {
  /// 1 to 4.
  public var number: Int
  /// The calendar year in which its fiscal year nominally starts; one that starts near 1 January counts as starting on it.
  public var startYear: Int
  /// The month, 1 to 12, in which its fiscal year nominally starts.
  public var firstMonth: Int
  public var first: CivilDate
  /// The last day included.
  public var last: CivilDate

  public init(
    number: Int, startYear: Int, firstMonth: Int, first: CivilDate, last: CivilDate
  ) {
    self.number = number
    self.startYear = startYear
    self.firstMonth = firstMonth
    self.first = first
    self.last = last
  }

  /// Whether its fiscal year is, but for some days, the calendar year.
  public var isOfCalendarYear: Bool { firstMonth == 1 }

  /// What the fiscal year is called: the calendar year in which it ends; one that starts in January or February, as the
  /// retail calendar does, is called after the year it starts in.
  public var year: Int { firstMonth <= 2 ? startYear : startYear + 1 }
}
