/// Everything a user can set, with the defaults a run uses when nothing is set.
///
/// The sections and keys are those of `mmm.yaml`; the command line overrides them.
public struct Configuration: Codable, Sendable, Equatable {
  /// Where the data are and what each column is for.
  public var data = DataSettings()
  /// How the model is fitted.
  public var model = ModelSettings()
  /// What plan is asked for and within which limits.
  public var budget = BudgetSettings()
  /// What the report is called and which template makes it.
  public var report = ReportSettings()
  /// How a run is carried out; changes no number.
  public var run = RunSettings()
  /// Who gets the report by e-mail.
  public var mail = MailSettings()

  public init() {}

  /// `run` and `mail` are left out: a record of the configuration is the same wherever and however it ran, and
  /// whoever got it.
  private enum CodingKeys: String, CodingKey {
    case data, model, budget, report
  }
}
