/// Everything a user can set, with the defaults a run uses when nothing is set.
///
/// The sections and keys are those of `mmm.yaml`; the command line overrides them.
public struct Configuration: Codable, Sendable, Equatable {
  public var data = DataSettings()
  public var model = ModelSettings()
  public var budget = BudgetSettings()
  public var report = ReportSettings()
  public var run = RunSettings()

  public init() {}

  /// `run` is left out: a record of the configuration is the same wherever and however it ran.
  private enum CodingKeys: String, CodingKey {
    case data, model, budget, report
  }
}
