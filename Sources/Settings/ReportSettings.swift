import Calendars

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
  /// How the fiscal year is cut into quarters; `nil` is by calendar months.
  public var calendar: FiscalPattern?
  /// The `executive_summary.json` of an earlier report to compare with; relative to the configuration.
  public var previous: String?

  /// The paper of the PDF; `nil` is A4.
  public var page: PageFormat?
  /// A `brand.yaml`, relative to the configuration's own file.
  public var brand: String?
  /// What the report type `monitoring` compares and when it raises an alert; `nil`: the defaults.
  public var monitoring: MonitoringSettings?

  public init() {}

  /// The type that watches rather than decides.
  public static let monitoringType = "monitoring"
}

/// A sheet of paper.
public enum PageFormat: String, Codable, Sendable, CaseIterable {
  case a4 = "A4"
  case letter = "Letter"
}
