/// What is looked at in every file, in the order in which it is told.
public enum DataCheck: String, Codable, Sendable, CaseIterable {
  case file, header = "column_names", rows, roles = "required_columns", numbers, missingValues =
    "missing_values"
  case dates, gaps, duplicates, order, geographies, length, adequacy
  case signs, constants, outliers
  case spendRatio = "spend_ratio", activity, exposure
  case correlation

  /// What every code of a finding about data begins with.
  public static let prefix = "data."

  /// The check in a few words.
  public var label: String {
    switch self {
    case .file: "File and encoding"
    case .header: "Column names"
    case .rows: "Rows"
    case .roles: "Required columns"
    case .numbers: "Numbers and decimal marks"
    case .missingValues: "Missing values"
    case .dates: "Dates"
    case .gaps: "Gaps"
    case .duplicates: "Duplicates"
    case .order: "Order of rows"
    case .geographies: "Geographies"
    case .length: "Length"
    case .adequacy: "Periods per parameter"
    case .signs: "Signs"
    case .constants: "Constant series"
    case .outliers: "Outliers"
    case .spendRatio: "Spend against outcome"
    case .activity: "Activity of channels"
    case .exposure: "Exposure and spend"
    case .correlation: "Correlation"
    }
  }

  /// What is true of data that pass.
  public var assurance: String {
    switch self {
    case .file: "The file is a table of text."
    case .header: "Every column has a name of its own."
    case .rows: "Every row has a field per column."
    case .roles: "Date, outcome and channels are there."
    case .numbers: "Every number can be read in one way."
    case .missingValues: "No value is missing."
    case .dates: "Every date is a day of the calendar, one step from the next."
    case .gaps: "No period is missing."
    case .duplicates: "No period comes twice."
    case .order: "Rows are in order of date."
    case .geographies: "Every geography can be told from the others."
    case .length: "There are enough periods to tell media from season and trend."
    case .adequacy: "There are enough periods for each number the model learns."
    case .signs: "Nothing is negative that cannot be."
    case .constants: "Every series changes."
    case .outliers: "No value is far from its neighbours."
    case .spendRatio: "Media cost less than they could have brought."
    case .activity: "Every channel ran often enough to be measured."
    case .exposure: "Exposure and spend go together."
    case .correlation: "No two series move as one."
    }
  }
}
