/// The finished pieces a template places by name: charts, tables, figures, actions, the grade.
public struct TemplateResources: Sendable {
  /// By kind, for `::chart kind=...`.
  public var figures: [String: Figure] = [:]
  /// By name, for `::table name=...`.
  public var tables: [String: Table] = [:]
  /// By name, for `::key-figures name=...`.
  public var keyFigures: [String: [KeyFigureItem]] = [:]
  public var actions: [ActionItem] = []
  public var grade: GradePanel?
  /// For `::what-if`; `nil` without a plan.
  public var whatIf: WhatIfPanel?
  /// For `::channel-cards`.
  public var channelCards: ChannelCards?
  /// Charts and tables that exist in other reports but not in this one, with the switch to put around
  /// them, such as `frontier: has.plan`.
  public var absent: [String: String] = [:]

  public init() {}
}
