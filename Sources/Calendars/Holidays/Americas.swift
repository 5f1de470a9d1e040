extension HolidayCountry {
  /// Federal holidays.
  var unitedStates: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1), substitution: .nearest),
      Holiday("Martin Luther King Jr. Day", .nth(3, weekday: 1, month: 1), from: 1986),
      Holiday("Presidents' Day", .nth(3, weekday: 1, month: 2), from: 1971),
      Holiday("Memorial Day", .last(weekday: 1, month: 5), from: 1971),
      Holiday("Juneteenth", .fixed(month: 6, day: 19), from: 2021, substitution: .nearest),
      Holiday("Independence Day", .fixed(month: 7, day: 4), substitution: .nearest),
      Holiday("Labor Day", .nth(1, weekday: 1, month: 9)),
      Holiday("Columbus Day", .nth(2, weekday: 1, month: 10), from: 1971),
      Holiday("Veterans Day", .fixed(month: 11, day: 11), from: 1978, substitution: .nearest),
      Holiday("Thanksgiving", .nth(4, weekday: 4, month: 11), from: 1942),
      .blackFriday(from: 2005),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25), substitution: .nearest),
    ]
  }

  /// Federal holidays.
  var canada: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1), substitution: .following),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Easter Monday", .easter(1)),
      Holiday("Victoria Day", .before(weekday: 1, month: 5, day: 25), from: 1953),
      Holiday("Canada Day", .fixed(month: 7, day: 1), substitution: .followingSunday),
      Holiday("Labour Day", .nth(1, weekday: 1, month: 9)),
      Holiday("National Day for Truth and Reconciliation", .fixed(month: 9, day: 30), from: 2021),
      Holiday("Thanksgiving", .nth(2, weekday: 1, month: 10), from: 1957),
      Holiday("Remembrance Day", .fixed(month: 11, day: 11)),
      .blackFriday(from: 2010),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25), substitution: .following),
      Holiday("Boxing Day", .fixed(month: 12, day: 26)),
    ]
  }

  var mexico: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Constitution Day", .nth(1, weekday: 1, month: 2), from: 2007),
      Holiday("Benito Juárez's birthday", .nth(3, weekday: 1, month: 3), from: 2007),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Independence Day", .fixed(month: 9, day: 16)),
      Holiday("Revolution Day", .nth(3, weekday: 1, month: 11), from: 2007),
      Holiday(
        "Change of government",
        .once([
          (2000, 12, 1), (2006, 12, 1), (2012, 12, 1), (2018, 12, 1), (2024, 10, 1), (2030, 10, 1),
        ])),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
    ]
  }

  /// National holidays, and Carnival and Corpus Christi, which most of the country keeps.
  var brazil: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Carnival", .easter(-48), length: 2),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Tiradentes' Day", .fixed(month: 4, day: 21)),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Corpus Christi", .easter(60)),
      Holiday("Independence Day", .fixed(month: 9, day: 7)),
      Holiday("Our Lady of Aparecida", .fixed(month: 10, day: 12), from: 1980),
      Holiday("All Souls' Day", .fixed(month: 11, day: 2)),
      Holiday("Republic Day", .fixed(month: 11, day: 15)),
      Holiday("Black Awareness Day", .fixed(month: 11, day: 20), from: 2024),
      .blackFriday(from: 2012),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
    ]
  }
}
