import Calendars
import Findings
import Insights
import MarketingData
import MediaMix
import Settings
import Summary
import Wording

/// Keys as the summary has them, but with the fit's draws packed beside the rest of the fit.
extension ModelFile {
  private enum CodingKeys: String, CodingKey {
    case schemaVersion, version, period, outcome, model, configuration, dataFingerprint
    case assumptions, findings, dataset, columns, fit, draws, previous
  }

  /// Writes the draws apart from the fit.
  ///
  /// - Throws: when the draws do not all hold the same numbers of coefficients, channels and geo factors.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schemaVersion, forKey: .schemaVersion)
    try container.encode(version, forKey: .version)
    try container.encode(period, forKey: .period)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(model, forKey: .model)
    try container.encode(configuration, forKey: .configuration)
    try container.encode(dataFingerprint, forKey: .dataFingerprint)
    try container.encode(assumptions, forKey: .assumptions)
    try container.encode(findings.map(KeptFinding.init), forKey: .findings)
    try container.encode(dataset, forKey: .dataset)
    try container.encodeIfPresent(columns, forKey: .columns)
    try container.encodeIfPresent(previous, forKey: .previous)
    var rest = fit
    rest.draws = []
    try container.encode(rest, forKey: .fit)
    try container.encode(PackedDraws(fit.draws), forKey: .draws)
  }

  /// Reads what `encode(to:)` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    schemaVersion = try container.decode(String.self, forKey: .schemaVersion)
    version = try container.decode(String.self, forKey: .version)
    period = try container.decode(PeriodBlock.self, forKey: .period)
    outcome = try container.decode(OutcomeBlock.self, forKey: .outcome)
    model = try container.decode(ModelBlock.self, forKey: .model)
    configuration = try container.decode(Configuration.self, forKey: .configuration)
    dataFingerprint = try container.decode(String.self, forKey: .dataFingerprint)
    assumptions = try container.decode([Phrase].self, forKey: .assumptions)
    findings = try container.decode([KeptFinding].self, forKey: .findings).map(\.finding)
    dataset = try container.decode(Dataset.self, forKey: .dataset)
    columns = try container.decodeIfPresent(Detection.self, forKey: .columns)
    previous = try container.decodeIfPresent(EarlierReport.self, forKey: .previous)
    fit = try container.decode(Fit.self, forKey: .fit)
    fit.draws = try container.decode(PackedDraws.self, forKey: .draws).draws()
  }
}
