/// Rules about periods and geographies.
extension DataCheck {
  var calendarRules: [DataRule] {
    switch self {
    case .dates:
      [
        DataRule("not-a-date", .error, when: "text in the date column"),
        DataRule("missing-date", .error, when: "an empty date"),
        DataRule("impossible-date", .error, when: "a day that no calendar has"),
        DataRule("ambiguous-dates", .error, when: "day and month cannot be told apart"),
        DataRule("mixed-dates", .error, when: "day first and month first in one column"),
        DataRule("uneven-dates", .error, when: "neither daily, weekly nor monthly"),
        DataRule("distant-date", .error, when: "so far off that gaps outnumber rows four times"),
        DataRule("date-order", .note, when: "the order was told from the spacing alone"),
        DataRule("week-ending", .note, when: "dates named as the end of their weeks"),
      ]
    case .gaps: [DataRule("missing-period", .error, when: "no row for a period")]
    case .duplicates: [DataRule("duplicate-date", .error, when: "two rows for a period")]
    case .order: [DataRule("unsorted-dates", .warning, when: "a date before that of the row above")]
    case .geographies:
      [
        DataRule("missing-geo", .error, when: "an empty name"),
        DataRule(
          "stray-geo", .error,
          when:
            "rows under a name that differs in case or, in a quarter of periods at most, in a letter or two"
        ),
        DataRule("total-geo", .error, when: "the sum of all others in every period"),
        DataRule("population", .error, when: "a population of 0 or below"),
        DataRule("geos-summed", .note, when: "more than one geography"),
      ]
    case .length:
      [
        DataRule("too-few-periods", .error, when: "below 26 periods (`search.minimum_periods`)"),
        DataRule(
          "few-periods", .warning,
          when: "below 52 periods (`search.recommended_periods`), 36 months or 364 days"),
        DataRule(
          "partial-period", .warning,
          when: "first or last outcome and spend below 60% of the least of 8 neighbours"),
        DataRule("unfinished-spend", .warning, when: "all channels end before the outcome does"),
      ]
    case .adequacy:
      [
        DataRule("more-columns-than-rows", .error, when: "as many columns as periods, or more"),
        DataRule(
          "few-periods-per-parameter", .warning, .note,
          when: "below 1.5 (warning) or 3 periods per parameter of the default model"),
      ]
    default: []
    }
  }
}
