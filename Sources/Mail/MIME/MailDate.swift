import Calendars

/// The date of a message (RFC 5322, 3.3), in universal time.
public enum MailDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 27 Sep 2026 14:05:09 +0000`
  ///
  /// - Parameter seconds: since 1970.
  public static func text(_ seconds: Int) -> String {
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    let day = CivilDate(dayNumber: (seconds - ofDay) / 86_400)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let time = "\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))"
    return
      "\(days[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) \(time) +0000"
  }
}
