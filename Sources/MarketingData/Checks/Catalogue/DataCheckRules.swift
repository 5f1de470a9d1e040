/// The rules behind each check.
extension DataCheck {
  /// Every rule, in the order of the checks.
  public static var allRules: [DataRule] { allCases.flatMap(\.rules) }

  public var rules: [DataRule] {
    switch self {
    case .file, .header, .rows, .roles, .numbers, .missingValues: readingRules
    case .dates, .gaps, .duplicates, .order, .geographies, .length, .adequacy: calendarRules
    case .signs, .constants, .zeroOutcome, .repeats, .totals, .units, .outliers, .levels, .season:
      valueRules
    case .spendRatio, .shares, .activity, .exposure, .price: mediaRules
    case .copies, .correlation, .inflation, .demand: relationRules
    }
  }
}
