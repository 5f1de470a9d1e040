extension HolidayCountry {
  /// Bank holidays of England and Wales.
  var unitedKingdom: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1), from: 1974, substitution: .following),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Easter Monday", .easter(1)),
      Holiday(
        "Early May bank holiday", .nth(1, weekday: 1, month: 5), from: 1978,
        moved: [(1995, 5, 8), (2020, 5, 8)]),
      Holiday(
        "Spring bank holiday", .last(weekday: 1, month: 5), from: 1971,
        moved: [(2002, 6, 4), (2012, 6, 4), (2022, 6, 2)]),
      Holiday("Summer bank holiday", .last(weekday: 1, month: 8), from: 1971),
      Holiday(
        "Royal occasion",
        .once([
          (1999, 12, 31), (2002, 6, 3), (2011, 4, 29), (2012, 6, 5), (2022, 6, 3), (2023, 5, 8),
        ])),
      Holiday("State funeral", .once([(2022, 9, 19)])),
      .blackFriday(from: 2013),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25), substitution: .following),
      Holiday("Boxing Day", .fixed(month: 12, day: 26), substitution: .following),
    ]
  }

  /// Holidays of all sixteen states.
  var germany: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Easter Monday", .easter(1)),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Ascension Day", .easter(39)),
      Holiday("Whit Monday", .easter(50)),
      Holiday("German Unity Day", .fixed(month: 10, day: 3), from: 1990),
      Holiday("Reformation Day", .once([(2017, 10, 31)])),
      .blackFriday(from: 2014),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
      Holiday("Second Christmas Day", .fixed(month: 12, day: 26)),
    ]
  }

  var france: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Easter Monday", .easter(1)),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Victory Day", .fixed(month: 5, day: 8), from: 1982),
      Holiday("Ascension Day", .easter(39)),
      Holiday("Whit Monday", .easter(50)),
      Holiday("National Day", .fixed(month: 7, day: 14)),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("All Saints' Day", .fixed(month: 11, day: 1)),
      Holiday("Armistice Day", .fixed(month: 11, day: 11)),
      .blackFriday(from: 2014),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
    ]
  }

  /// Holidays of all autonomous communities.
  var spain: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Epiphany", .fixed(month: 1, day: 6)),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("National Day", .fixed(month: 10, day: 12)),
      Holiday("All Saints' Day", .fixed(month: 11, day: 1)),
      Holiday("Constitution Day", .fixed(month: 12, day: 6), from: 1983),
      Holiday("Immaculate Conception", .fixed(month: 12, day: 8)),
      .blackFriday(from: 2014),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
    ]
  }

  var italy: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Epiphany", .fixed(month: 1, day: 6), from: 1986),
      Holiday("Easter Sunday", .easter(0)),
      Holiday("Easter Monday", .easter(1)),
      Holiday("Liberation Day", .fixed(month: 4, day: 25)),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Republic Day", .fixed(month: 6, day: 2), from: 2001),
      Holiday("Anniversary of the Unification", .once([(2011, 3, 17)])),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("Saint Francis", .fixed(month: 10, day: 4), from: 2026),
      Holiday("All Saints' Day", .fixed(month: 11, day: 1)),
      Holiday("Immaculate Conception", .fixed(month: 12, day: 8)),
      .blackFriday(from: 2014),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
      Holiday("Saint Stephen's Day", .fixed(month: 12, day: 26)),
    ]
  }

  /// King's Day is kept on the Saturday before when April 27th is a Sunday; Liberation Day is a day off every fifth year.
  var netherlands: [Holiday] {
    [
      Holiday("New Year's Day", .fixed(month: 1, day: 1)),
      Holiday("Easter Sunday", .easter(0)),
      Holiday("Easter Monday", .easter(1)),
      Holiday("Queen's Day", .fixed(month: 4, day: 30), until: 2013),
      Holiday(
        "King's Day", .fixed(month: 4, day: 27), from: 2014,
        moved: [(2014, 4, 26), (2025, 4, 26), (2031, 4, 26), (2036, 4, 26), (2042, 4, 26)]),
      Holiday(
        "Liberation Day",
        .once([
          (2000, 5, 5), (2005, 5, 5), (2010, 5, 5), (2015, 5, 5), (2020, 5, 5), (2025, 5, 5),
          (2030, 5, 5), (2035, 5, 5),
        ])),
      Holiday("Ascension Day", .easter(39)),
      Holiday("Whit Sunday", .easter(49)),
      Holiday("Whit Monday", .easter(50)),
      .blackFriday(from: 2014),
      .christmasShopping,
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
      Holiday("Second Christmas Day", .fixed(month: 12, day: 26)),
    ]
  }
}
