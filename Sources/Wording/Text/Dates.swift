import Calendars

extension NumberStyle {
  /// A month: `Jul 2023`.
  public func month(_ date: CivilDate) -> String {
    let (year, month, _) = date.parts
    return locale.dateOrder == .yearMonthDay
      ? "\(year)年\(month)月" : "\(locale.months[month - 1])\u{A0}\(year)"
  }

  /// A day: `27 Sep 2026`.
  public func day(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return switch locale.dateOrder {
    case .dayMonthYear: "\(day)\u{A0}\(locale.months[month - 1])\u{A0}\(year)"
    case .dottedDayMonthYear: "\(day).\u{A0}\(locale.months[month - 1])\u{A0}\(year)"
    case .yearMonthDay: "\(year)年\(month)月\(day)日"
    }
  }

  /// First to last day: `2 Oct 2025–27 Sep 2026`.
  public func days(_ first: CivilDate, _ last: CivilDate) -> String {
    first == last ? day(first) : day(first) + locale.rangeMark + day(last)
  }

  /// First to last month: `Jul 2023–Sep 2026`.
  public func months(_ first: CivilDate, _ last: CivilDate) -> String {
    month(first) == month(last) ? month(first) : month(first) + locale.rangeMark + month(last)
  }
}
