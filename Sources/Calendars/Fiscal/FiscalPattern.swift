/// How a fiscal year is cut into quarters and months.
public enum FiscalPattern: String, Codable, Sendable, CaseIterable {
  /// Quarters of three calendar months.
  case calendar
  /// Quarters of 13 weeks, whose months have 4, 4 and 5 of them.
  case fourFourFive = "4-4-5"
  /// The pattern of the United States' retail calendar (National Retail Federation).
  case fourFiveFour = "4-5-4"
  case fiveFourFour = "5-4-4"

  /// Weeks of a quarter's three months; `nil` for calendar months.
  public var weeks: [Int]? {
    switch self {
    case .calendar: nil
    case .fourFourFive: [4, 4, 5]
    case .fourFiveFour: [4, 5, 4]
    case .fiveFourFour: [5, 4, 4]
    }
  }
}
