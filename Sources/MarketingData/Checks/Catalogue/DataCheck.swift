import Wording

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
  public var label: Phrase {
    switch self {
    case .file: Phrase("File and encoding")
    case .header: Phrase("Column names")
    case .rows: Phrase("Rows")
    case .roles: Phrase("Required columns")
    case .numbers: Phrase("Numbers and decimal marks")
    case .missingValues: Phrase("Missing values")
    case .dates: Phrase("Dates")
    case .gaps: Phrase("Gaps")
    case .duplicates: Phrase("Duplicates")
    case .order: Phrase("Order of rows")
    case .geographies: Phrase("Geographies")
    case .length: Phrase("Length")
    case .adequacy: Phrase("Periods per parameter")
    case .signs: Phrase("Signs")
    case .constants: Phrase("Constant series")
    case .zeroOutcome: Phrase("Periods without sales")
    case .repeats: Phrase("Repeated values")
    case .totals: Phrase("Totals")
    case .units: Phrase("Units and currency")
    case .outliers: Phrase("Outliers")
    case .levels: Phrase("Level of the outcome")
    case .season: Phrase("Season and trend")
    case .spendRatio: Phrase("Spend against outcome")
    case .shares: Phrase("Spend share")
    case .activity: Phrase("Activity of channels")
    case .exposure: Phrase("Exposure and spend")
    case .price: Phrase("Cost per exposure")
    case .copies: Phrase("Copied columns")
    case .correlation: Phrase("Correlation")
    case .inflation: Phrase("Variance inflation")
    case .demand: Phrase("Channels and demand")
    }
  }

  /// What is true of data that pass.
  public var assurance: Phrase {
    switch self {
    case .file: Phrase("The file is a table of text.")
    case .header: Phrase("Every column has a name of its own.")
    case .rows: Phrase("Every row has a field per column.")
    case .roles: Phrase("Date, outcome and channels are there.")
    case .numbers: Phrase("Every number can be read in one way.")
    case .missingValues: Phrase("No value is missing.")
    case .dates: Phrase("Every date is a day of the calendar, one step from the next.")
    case .gaps: Phrase("No period is missing.")
    case .duplicates: Phrase("No period comes twice.")
    case .order: Phrase("Rows are in order of date.")
    case .geographies: Phrase("Every geography can be told from the others.")
    case .length: Phrase("There are enough periods to tell media from season and trend.")
    case .adequacy: Phrase("There are enough periods for each number the model learns.")
    case .signs: Phrase("Nothing is negative that cannot be.")
    case .constants: Phrase("Every series changes.")
    case .zeroOutcome: Phrase("There are sales in every period, or often none.")
    case .repeats: Phrase("No row or run of values repeats the one before.")
    case .totals: Phrase("No row holds the totals of others.")
    case .units: Phrase("No run of values is 100 or 1,000 times the rest.")
    case .outliers: Phrase("No value is far from its neighbours.")
    case .levels: Phrase("The outcome keeps its level, or leaves it gradually.")
    case .season: Phrase("Neither season nor trend dominates the outcome.")
    case .spendRatio: Phrase("Media cost less than they could have brought.")
    case .shares: Phrase("Every channel has a share of spend that can be measured.")
    case .activity: Phrase("Every channel ran often enough to be measured.")
    case .exposure: Phrase("Exposure and spend go together.")
    case .price: Phrase("Exposure costs much the same from period to period.")
    case .copies: Phrase("No column repeats another or adds others up.")
    case .correlation: Phrase("No two series move as one.")
    case .inflation: Phrase("No series is told by the others together.")
    case .demand: Phrase("No channel follows demand, season or sales.")
    }
  }
}
