import Calendars

/// When a report was written, in universal time.
public struct WrittenTime: Sendable, Equatable {
  /// Since 1970-01-01.
  public var seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// ISO 8601, such as `2026-09-27T14:05:09Z`.
  public var text: String {
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    let day = CivilDate(dayNumber: (seconds - ofDay) / 86_400)
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return
      "\(day)T\(padded(ofDay / 3600)):\(padded(ofDay / 60 % 60)):\(padded(ofDay % 60))Z"
  }
}
