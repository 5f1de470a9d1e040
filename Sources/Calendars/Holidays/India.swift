extension HolidayCountry {
  /// National holidays and the festivals that most of the country keeps, by the Government of India's lists.
  ///
  /// The festivals follow the moon: Holi the day after the full moon of March, Diwali the new moon of October or November,
  /// Dussehra twenty days before it, Eid the new moon after Ramadan and the tenth day of the last month. They are listed for
  /// 2010 to 2035; Eid from 2027 on may turn out a day off.
  var india: [Holiday] {
    let diwali = IndianFestivals.diwali
    let shopping = diwali.compactMap { date -> (year: Int, month: Int, day: Int)? in
      CivilDate(year: date.year, month: date.month, day: date.day)?.adding(days: -14).parts
    }
    return [
      Holiday("Republic Day", .fixed(month: 1, day: 26), from: 1950),
      Holiday("Holi", .once(IndianFestivals.holi)),
      Holiday("Good Friday", .easter(-2)),
      Holiday("Eid al-Fitr", .once(IndianFestivals.eidAlFitr)),
      Holiday("Eid al-Adha", .once(IndianFestivals.eidAlAdha)),
      Holiday("Independence Day", .fixed(month: 8, day: 15), from: 1947),
      Holiday("Gandhi's birthday", .fixed(month: 10, day: 2), from: 1948),
      Holiday("Dussehra", .once(IndianFestivals.dussehra)),
      Holiday("Diwali shopping", .once(shopping), kind: .retail, length: 14),
      Holiday("Diwali", .once(diwali)),
      Holiday("Christmas Day", .fixed(month: 12, day: 25)),
    ]
  }
}
