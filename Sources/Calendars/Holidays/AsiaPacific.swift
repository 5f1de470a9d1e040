extension HolidayCountry {
  /// Holidays of all states and territories.
  var australia: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1), substitution: .following),
      Holiday(
        "Australia Day", .fixed(month: 1, day: 26), from: 1994, substitution: .following),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Easter Monday", .easter(1)),
      Holiday("Anzac Day", .fixed(month: 4, day: 25)),
      Holiday("National Day of Mourning", .once([(2022, 9, 22)])),
      .blackFriday(from: 2016),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25), substitution: .following),
      Holiday("Boxing Day", .fixed(month: 12, day: 26), substitution: .following),
    ]
  }

  /// A holiday on a Sunday is made up for on the next day that is none.
  var japan: [Holiday] {
    let kept = [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Coming of Age Day", .nth(2, weekday: 1, month: 1), from: 2000),
      Holiday("National Foundation Day", .fixed(month: 2, day: 11)),
      Holiday("Emperor's Birthday", .fixed(month: 2, day: 23), from: 2020),
      Holiday("Vernal Equinox Day", .equinox(month: 3)),
      Holiday("Showa Day", .fixed(month: 4, day: 29), from: 2007),
      Holiday("Constitution Day", .fixed(month: 5, day: 3)),
      Holiday("Greenery Day", .fixed(month: 5, day: 4), from: 2007),
      Holiday("Children's Day", .fixed(month: 5, day: 5)),
      Holiday(
        "Marine Day", .nth(3, weekday: 1, month: 7), from: 2003,
        moved: [(2020, 7, 23), (2021, 7, 22)]),
      Holiday(
        "Mountain Day", .fixed(month: 8, day: 11), from: 2016,
        moved: [(2020, 8, 10), (2021, 8, 8)]),
      Holiday("Respect for the Aged Day", .nth(3, weekday: 1, month: 9), from: 2003),
      Holiday("Autumnal Equinox Day", .equinox(month: 9)),
      Holiday(
        "Sports Day", .nth(2, weekday: 1, month: 10), from: 2000,
        moved: [(2020, 7, 24), (2021, 7, 23)]),
      Holiday("Culture Day", .fixed(month: 11, day: 3)),
      Holiday("Labour Thanksgiving Day", .fixed(month: 11, day: 23)),
      Holiday("Emperor's Enthronement", .once([(2019, 5, 1)])),
      Holiday("Enthronement Ceremony", .once([(2019, 10, 22)])),
      Holiday("Emperor's Birthday", .fixed(month: 12, day: 23), from: 1989, until: 2018),
    ]
    return kept.map { holiday in
      var holiday = holiday
      holiday.substitution = .followingSunday
      return holiday
    }
  }
}
