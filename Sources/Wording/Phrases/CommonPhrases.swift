import Calendars

// Words and marks that many tables and charts share.

extension NumberStyle {
  /// `90% interval`
  public func interval(_ level: Double) -> String { say("\(self.level(level)) interval") }

  public func yesOrNo(_ value: Bool) -> String { value ? say("yes") : say("no") }

  /// `TV: $1.23M`
  public func labelled(_ name: String, _ text: String) -> String {
    name + locale.punctuation.colon + text
  }

  /// `$1.23M ($0.91M–$1.55M)`
  public func bracketed(_ text: String, _ more: String) -> String {
    text + locale.punctuation.brackets.open + more + locale.punctuation.brackets.close
  }

  /// Parts of one text that are sentences of their own: `a; b; c`.
  public func separated(_ parts: [String]) -> String {
    parts.joined(separator: locale.punctuation.semicolon)
  }

  /// Parts without a conjunction: `a, b, c`.
  public func listed(_ parts: [String]) -> String {
    parts.joined(separator: locale.punctuation.comma)
  }

  /// What a value on an axis is per: `Per week`.
  public func per(_ frequency: Frequency) -> String {
    switch frequency {
    case .daily: say("Per day")
    case .weekly: say("Per week")
    case .monthly: say("Per month")
    }
  }

  /// An axis's heading, with a word of warning.
  public func axisNote(_ heading: String) -> String {
    say("\(heading); the axis does not start at zero")
  }

  /// A length of time: `52 weeks`.
  public func periods(_ count: Int, _ frequency: Frequency) -> String {
    switch frequency {
    case .daily: say("\(counted: count, "day")")
    case .weekly: say("\(counted: count, "week")")
    case .monthly: say("\(counted: count, "month")")
    }
  }

  /// One period in the middle of a sentence: `week`.
  public func period(_ frequency: Frequency) -> String {
    switch frequency {
    case .daily: say("day")
    case .weekly: say("week")
    case .monthly: say("month")
    }
  }

  /// The same of several: `weeks`.
  public func periodPlural(_ frequency: Frequency) -> String {
    switch frequency {
    case .daily: say("days")
    case .weekly: say("weeks")
    case .monthly: say("months")
    }
  }
}
