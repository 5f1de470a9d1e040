extension HolidayCountry {
  var austria: [Holiday] {
    [
      .newYear, Holiday("Epiphany", .fixed(month: 1, day: 6)), .easterMonday,
      Holiday("Labour Day", .fixed(month: 5, day: 1)), .ascension, .whitMonday,
      Holiday("Corpus Christi", .easter(60)),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("National Day", .fixed(month: 10, day: 26)),
      Holiday("All Saints' Day", .fixed(month: 11, day: 1)),
      Holiday("Immaculate Conception", .fixed(month: 12, day: 8)),
      .blackFriday(from: 2014), .christmasShopping, .christmas,
      Holiday("Saint Stephen's Day", .fixed(month: 12, day: 26)),
    ]
  }

  var belgium: [Holiday] {
    [
      .newYear, Holiday("Easter Sunday", .easter(0)), .easterMonday,
      Holiday("Labour Day", .fixed(month: 5, day: 1)), .ascension,
      Holiday("Whit Sunday", .easter(49)), .whitMonday,
      Holiday("National Day", .fixed(month: 7, day: 21)),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("All Saints' Day", .fixed(month: 11, day: 1)),
      Holiday("Armistice Day", .fixed(month: 11, day: 11)),
      .blackFriday(from: 2014), .christmasShopping, .christmas,
    ]
  }

  /// The Great Prayer Day was given up after 2023.
  var denmark: [Holiday] {
    [
      .newYear, Holiday("Maundy Thursday", .easter(-3)), .goodFriday,
      Holiday("Easter Sunday", .easter(0)), .easterMonday,
      Holiday("Great Prayer Day", .easter(26), until: 2023), .ascension,
      Holiday("Whit Sunday", .easter(49)), .whitMonday,
      .blackFriday(from: 2014), .christmasShopping, .christmas, .secondChristmas,
    ]
  }

  var finland: [Holiday] {
    [
      .newYear, Holiday("Epiphany", .fixed(month: 1, day: 6)), .goodFriday,
      Holiday("Easter Sunday", .easter(0)), .easterMonday,
      Holiday("May Day", .fixed(month: 5, day: 1)), .ascension,
      Holiday("Whit Sunday", .easter(49)),
      Holiday("Midsummer Eve", .before(weekday: 5, month: 6, day: 26)),
      Holiday("Midsummer Day", .before(weekday: 6, month: 6, day: 27)),
      Holiday("All Saints' Day", .before(weekday: 6, month: 11, day: 7)),
      Holiday("Independence Day", .fixed(month: 12, day: 6)),
      .blackFriday(from: 2014), .christmasShopping,
      Holiday("Christmas Eve", .fixed(month: 12, day: 24)), .christmas, .secondChristmas,
    ]
  }

  /// Saint Brigid's Day is the first Monday of February, or February 1st where that is a Friday.
  var ireland: [Holiday] {
    [
      .newYear,
      Holiday(
        "Saint Brigid's Day", .nth(1, weekday: 1, month: 2), from: 2023,
        moved: [(2030, 2, 1), (2036, 2, 1), (2041, 2, 1)]),
      Holiday("Saint Patrick's Day", .fixed(month: 3, day: 17)),
      Holiday("Day of Remembrance", .once([(2022, 3, 18)])), .easterMonday,
      Holiday("May bank holiday", .nth(1, weekday: 1, month: 5), from: 1994),
      Holiday("June bank holiday", .nth(1, weekday: 1, month: 6)),
      Holiday("August bank holiday", .nth(1, weekday: 1, month: 8)),
      Holiday("October bank holiday", .last(weekday: 1, month: 10)),
      .blackFriday(from: 2014), .christmasShopping, .christmas,
      Holiday("Saint Stephen's Day", .fixed(month: 12, day: 26)),
    ]
  }

  var norway: [Holiday] {
    [
      .newYear, Holiday("Maundy Thursday", .easter(-3)), .goodFriday,
      Holiday("Easter Sunday", .easter(0)), .easterMonday,
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Constitution Day", .fixed(month: 5, day: 17)), .ascension,
      Holiday("Whit Sunday", .easter(49)), .whitMonday,
      .blackFriday(from: 2014), .christmasShopping, .christmas, .secondChristmas,
    ]
  }

  var poland: [Holiday] {
    [
      .newYear, Holiday("Epiphany", .fixed(month: 1, day: 6), from: 2011),
      Holiday("Easter Sunday", .easter(0)), .easterMonday,
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Constitution Day", .fixed(month: 5, day: 3)),
      Holiday("Whit Sunday", .easter(49)), Holiday("Corpus Christi", .easter(60)),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("All Saints' Day", .fixed(month: 11, day: 1)),
      Holiday("Independence Day", .fixed(month: 11, day: 11)),
      Holiday("Centenary of Independence", .once([(2018, 11, 12)])),
      .blackFriday(from: 2014), .christmasShopping,
      Holiday("Christmas Eve", .fixed(month: 12, day: 24), from: 2025), .christmas,
      .secondChristmas,
    ]
  }

  /// Four holidays were suspended from 2013 to 2015.
  var portugal: [Holiday] {
    func suspended(_ name: String, _ rule: HolidayRule) -> [Holiday] {
      [Holiday(name, rule, until: 2012), Holiday(name, rule, from: 2016)]
    }
    return [
      .newYear, .goodFriday, Holiday("Easter Sunday", .easter(0)),
      Holiday("Freedom Day", .fixed(month: 4, day: 25)),
      Holiday("Labour Day", .fixed(month: 5, day: 1)),
      Holiday("Day of Portugal", .fixed(month: 6, day: 10)),
      Holiday("Assumption Day", .fixed(month: 8, day: 15)),
      Holiday("Immaculate Conception", .fixed(month: 12, day: 8)),
      .blackFriday(from: 2014), .christmasShopping, .christmas,
    ] + suspended("Corpus Christi", .easter(60))
      + suspended("Republic Day", .fixed(month: 10, day: 5))
      + suspended("All Saints' Day", .fixed(month: 11, day: 1))
      + suspended("Restoration of Independence", .fixed(month: 12, day: 1))
  }

  /// With the eves on which nearly nobody works.
  var sweden: [Holiday] {
    [
      .newYear, Holiday("Epiphany", .fixed(month: 1, day: 6)), .goodFriday,
      Holiday("Easter Sunday", .easter(0)), .easterMonday,
      Holiday("May Day", .fixed(month: 5, day: 1)), .ascension,
      Holiday("Whit Sunday", .easter(49)),
      Holiday("National Day", .fixed(month: 6, day: 6), from: 2005),
      Holiday("Midsummer Eve", .before(weekday: 5, month: 6, day: 26)),
      Holiday("Midsummer Day", .before(weekday: 6, month: 6, day: 27)),
      Holiday("All Saints' Day", .before(weekday: 6, month: 11, day: 7)),
      .blackFriday(from: 2014), .christmasShopping,
      Holiday("Christmas Eve", .fixed(month: 12, day: 24)), .christmas, .secondChristmas,
      Holiday("New Year's Eve", .fixed(month: 12, day: 31)),
    ]
  }
}

extension Holiday {
  fileprivate static let newYear = Holiday("New Year's Day", .fixed(month: 1, day: 1))
  fileprivate static let goodFriday = Holiday("Good Friday", .easter(-2))
  fileprivate static let easterMonday = Holiday("Easter Monday", .easter(1))
  fileprivate static let ascension = Holiday("Ascension Day", .easter(39))
  fileprivate static let whitMonday = Holiday("Whit Monday", .easter(50))
  fileprivate static let christmas = Holiday("Christmas Day", .fixed(month: 12, day: 25))
  fileprivate static let secondChristmas = Holiday(
    "Second Christmas Day", .fixed(month: 12, day: 26))
}
