/// Easter Sunday of the Western churches.
public enum Easter {
  /// The Sunday after the ecclesiastical full moon on or after March 21st, in the Gregorian calendar.
  ///
  /// The "anonymous Gregorian" computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8), exact for every
  /// year from 1583. The letters are those of the source.
  public static func sunday(_ year: Int) -> CivilDate? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }
}
