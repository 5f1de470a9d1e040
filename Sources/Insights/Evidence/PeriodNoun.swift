import Calendars
import Wording

/// What a row of the data is called.
struct PeriodNoun: Sendable {
  private var frequency: Frequency

  init(_ frequency: Frequency) { self.frequency = frequency }

  /// `week`
  var one: Phrase {
    switch frequency {
    case .daily: Phrase("day")
    case .weekly: Phrase("week")
    case .monthly: Phrase("month")
    }
  }

  /// `weeks`
  var several: Phrase {
    switch frequency {
    case .daily: Phrase("days")
    case .weekly: Phrase("weeks")
    case .monthly: Phrase("months")
    }
  }

  /// As a heading: `Weeks`.
  var label: Phrase {
    switch frequency {
    case .daily: Phrase("Days")
    case .weekly: Phrase("Weeks")
    case .monthly: Phrase("Months")
    }
  }

  /// `52 weeks`
  func counted(_ count: Int, _ style: NumberStyle) -> String {
    switch frequency {
    case .daily: style.say("\(counted: count, "day")")
    case .weekly: style.say("\(counted: count, "week")")
    case .monthly: style.say("\(counted: count, "month")")
    }
  }
}
