extension ModelSettings {
  var written: [ConfigurationWriter.Entry] {
    [
      .init(
        "method", .text(method.rawValue),
        "bayes: the full posterior; ridge: a fast regression with bootstrap intervals"),
      .init(
        "preset", .optional(bayes.preset?.rawValue),
        "another tool's model: meridian or pymc-marketing"),
      .init("adstock", .text(adstock.rawValue), ModelSettings.names(AdstockKind.self)),
      .init("saturation", .text(saturation.rawValue), ModelSettings.names(SaturationKind.self)),
      .init("order", .text(order.rawValue), ModelSettings.names(TransformOrder.self)),
      .init(
        "maximum_lag", .optional(maximumLag), "periods spend can act in; null: as the model has it"),
      .init(
        "seasonality", .mapping([("harmonics", .optional(seasonality.harmonics))]),
        "pairs of yearly waves, 0 to 10; null: \(SeasonalitySettings.usualHarmonics), or the preset's"
      ),
      .init(
        "trend", .optional(trend?.rawValue),
        "none, linear, piecewise; null: a line with slow drift, or the preset's"),
      .init("knots", .optional(bayes.knots), "of a piecewise trend; null: chosen from the data"),
      .init("noise", .text(bayes.noise.rawValue), "student_t: single odd periods pull less"),
      .init("holidays", .texts(holidays), "country codes, such as [US]"),
    ] + bayes.written + [
      .init(
        "draws", .optional(draws), "null: 1000 per chain (bayes), 200 bootstrap draws (ridge)"),
      .init("seed", .integer(Int(seed)), "the same seed gives the same report"),
      .init("interval", .number(interval), "level of all intervals, 0.5 to 0.99"),
      .init("search", search.written, "of ridge's transforms; periods also of bayes"),
    ]
  }

  /// All names of a kind, for a comment.
  private static func names<Kind: RawRepresentable & CaseIterable>(_ kind: Kind.Type) -> String
  where Kind.RawValue == String {
    kind.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension BayesSettings {
  /// What only the Bayesian model looks at.
  fileprivate var written: [ConfigurationWriter.Entry] {
    let pairs = synergies.map { WrittenValue.texts([$0.first, $0.second]) }
    return [
      .init(
        "synergies", everySynergy ? .boolean(true) : pairs.isEmpty ? .boolean(false) : .list(pairs),
        "pairs such as [[tv, search]]; true: every pair of up to 5 channels"),
      .init(
        "priors", writtenPriors, "such as {tv: {roi: {lognormal: [0.2, 0.9]}}, default: {slope: 1}}"
      ),
      .init(
        "lift_tests",
        liftTestFile.map { .text($0) }
          ?? (liftTests.isEmpty ? .null : .rows(liftTests.map(\.written))),
        "experiments: a table beside this file, such as experiments.csv"),
      .init("chains", .integer(chains), "independent chains"),
      .init("warmup", .integer(warmup), "iterations each chain adapts for"),
      .init(
        "target_acceptance", targetAcceptance.map { .number($0) } ?? .null,
        "0.5 to 0.99; null: as the model has it"),
    ]
  }

  private var writtenPriors: WrittenValue {
    var entries: [(String, WrittenValue)] = []
    if priors != ChannelPriors() { entries.append((BayesSettings.everyChannel, priors.written)) }
    for (name, priors) in channelPriors.sorted(by: { $0.key < $1.key }) {
      entries.append((name, priors.written))
    }
    return .block(entries)
  }
}

extension ChannelPriors {
  fileprivate var written: WrittenValue {
    .mapping(
      PriorParameter.allCases.compactMap { parameter in
        self[keyPath: parameter.path].map { (parameter.rawValue, $0.written) }
      })
  }
}

extension Prior {
  /// A number for what is known exactly, or the name with its parameters.
  fileprivate var written: WrittenValue {
    if case .fixed(let value) = self { return .number(value) }
    let (name, parameters) = named
    return .mapping([
      (name.rawValue, .list(parameters.map { $0.isFinite ? .number($0) : .null }))
    ])
  }
}

extension LiftTest {
  fileprivate var written: WrittenValue {
    var entries: [(String, WrittenValue)] = [
      ("channel", .text(channel)), ("start", .text(start.description)),
      ("end", .text(end.description)),
    ]
    if let geo { entries.append(("geo", .text(geo))) }
    return .mapping(
      entries + [
        ("spend_change", .number(spendChange)), ("lift", .number(lift)),
        ("standard_error", .number(standardError)),
      ])
  }
}

extension SearchSettings {
  /// Limits and starting values of the search.
  fileprivate var written: WrittenValue {
    func limits(_ values: [Double]) -> WrittenValue { .list(values.map { .number($0) }) }
    return .block([
      ("decay", .number(decay)), ("decay_limits", limits(decayLimits)),
      ("half_saturation", .number(halfSaturation)),
      ("half_saturation_limits", limits(halfSaturationLimits)),
      ("slope", .number(slope)), ("slope_limits", limits(slopeLimits)),
      ("alpha", .number(alpha)), ("choose_specification", .boolean(choosesSpecification)),
      ("minimum_periods", .integer(minimumPeriods)),
      ("recommended_periods", .integer(recommendedPeriods)),
    ])
  }
}
