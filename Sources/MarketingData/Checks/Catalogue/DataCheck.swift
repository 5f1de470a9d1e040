/// What is looked at in every file, in the order in which it is told.
public enum DataCheck: String, Codable, Sendable, CaseIterable {
  case file
  case header = "column_names"
  case rows
  case roles = "required_columns"
  case numbers
  case missingValues = "missing_values"
  case dates, gaps, duplicates, order, geographies, length, adequacy
  case signs, constants
  case zeroOutcome = "zero_outcome"
  case repeats, totals, units, outliers, levels, season
  case spendRatio = "spend_ratio"
  case shares = "spend_share"
  case activity, exposure
  case price = "cost_per_exposure"
  case copies, correlation, inflation, demand

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
    case .zeroOutcome: "Periods without sales"
    case .repeats: "Repeated values"
    case .totals: "Totals"
    case .units: "Units and currency"
    case .outliers: "Outliers"
    case .levels: "Level of the outcome"
    case .season: "Season and trend"
    case .spendRatio: "Spend against outcome"
    case .shares: "Spend share"
    case .activity: "Activity of channels"
    case .exposure: "Exposure and spend"
    case .price: "Cost per exposure"
    case .copies: "Copied columns"
    case .correlation: "Correlation"
    case .inflation: "Variance inflation"
    case .demand: "Channels and demand"
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
    case .zeroOutcome: "There are sales in every period, or often none."
    case .repeats: "No row or run of values repeats the one before."
    case .totals: "No row holds the totals of others."
    case .units: "No run of values is 100 or 1,000 times the rest."
    case .outliers: "No value is far from its neighbours."
    case .levels: "The outcome keeps its level, or leaves it gradually."
    case .season: "Neither season nor trend dominates the outcome."
    case .spendRatio: "Media cost less than they could have brought."
    case .shares: "Every channel has a share of spend that can be measured."
    case .activity: "Every channel ran often enough to be measured."
    case .exposure: "Exposure and spend go together."
    case .price: "Exposure costs much the same from period to period."
    case .copies: "No column repeats another or adds others up."
    case .correlation: "No two series move as one."
    case .inflation: "No series is told by the others together."
    case .demand: "No channel follows demand, season or sales."
    }
  }
}
