/// What the report is called and which template makes it.
public struct ReportSettings: Codable, Sendable, Equatable {
  /// A folder below `templates/`. Default: `executive`.
  public var type = "executive"
  public var title: String?
  public var client: String?
  /// BCP 47 tag. Default: `en-US`.
  public var locale = "en-US"
  /// The month, 1 to 12, in which the fiscal year starts.
  public var fiscalYearStart = 1

  public init() {}
}
