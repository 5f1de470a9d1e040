extension DataSettings {
  var written: [ConfigurationWriter.Entry] {
    // Without a date column, the first day and the frequency stand for one.
    let dates: [ConfigurationWriter.Entry] =
      start == nil
      ? [.init("date", .optional(date), "first day of each period; null: recognised")]
      : [
        .init("start", .optional(start?.description), "first day of the first period"),
        .init("frequency", .optional(frequency?.rawValue)),
      ]
    return [.init("file", .optional(file), "relative to this file")] + dates + [
      .init(
        "outcome", outcome?.written ?? .null,
        "kind: revenue, or conversions with value_per_conversion"),
      .init("currency", .text(currency ?? "USD")),
      .init(
        "channels", channels.map { .rows($0.map(\.written)) } ?? .null,
        channels == nil ? "such as [{name: tv, spend: tv_spend, exposure: tv_impressions}]" : ""),
      .init(
        "controls", controls.map(WrittenValue.texts) ?? .null,
        "what else moves the outcome, in numbers"),
      .init("organic", organic.map(WrittenValue.texts) ?? .null, "media without spend"),
      .init(
        "non_media", nonMedia.map(WrittenValue.texts) ?? .null, "treatments that are not media"),
      .init("events", events.map(WrittenValue.texts) ?? .null, "0/1 flags or names of events"),
      .init("geo", .optional(geo), "geographies are summed"),
      .init("population", .optional(population)),
    ]
  }
}

extension OutcomeSettings {
  /// Conversions are worth a number, or what a column says.
  fileprivate var written: WrittenValue {
    var entries: [(String, WrittenValue)] = [("column", .text(column))]
    if let kind { entries.append(("kind", .text(kind.rawValue))) }
    switch valuePerConversion {
    case .number(let value): entries.append(("value_per_conversion", .number(value)))
    case .column(let name): entries.append(("value_per_conversion", .text(name)))
    case nil: break
    }
    return .mapping(entries)
  }
}

extension ChannelSettings {
  fileprivate var written: WrittenValue {
    let pairs = [
      ("name", name), ("spend", spend), ("exposure", exposure), ("reach", reach),
      ("frequency", frequency),
    ]
    return .mapping(pairs.compactMap { key, value in value.map { (key, .text($0)) } })
  }
}

extension ModelSettings {
  var written: [ConfigurationWriter.Entry] {
    [
      .init("method", .text(method.rawValue)),
      .init("adstock", .text(adstock.rawValue)),
      .init("saturation", .text(saturation.rawValue)),
      .init(
        "seasonality", .mapping([("harmonics", seasonality.harmonics.map(WrittenValue.integer) ?? .null)]),
        "pairs of yearly waves, 0 to 10"),
      .init("trend", .optional(trend?.rawValue), "none, linear or piecewise"),
      .init("holidays", .texts(holidays), "country codes, such as [US]"),
      .init("seed", .integer(Int(seed))),
      .init("interval", .number(interval), "level of all intervals, 0.5 to 0.99"),
      .init("draws", .integer(draws), "bootstrap draws, 20 to 10000"),
      .init("search", search.written),
    ]
  }
}

extension SearchSettings {
  /// Limits and starting values of the search.
  fileprivate var written: WrittenValue {
    func limits(_ values: [Double]) -> WrittenValue { .list(values.map { .number($0) }) }
    return .mapping([
      ("decay_limits", limits(decayLimits)),
      ("half_saturation_limits", limits(halfSaturationLimits)),
      ("slope_limits", limits(slopeLimits)),
      ("minimum_periods", .integer(minimumPeriods)),
    ])
  }
}

extension BudgetSettings {
  var written: [ConfigurationWriter.Entry] {
    [
      .init("total", total.map { .number($0) } ?? .null, "null: as in the last comparable period"),
      .init("objective", .text(objective.rawValue), "roi, revenue or profit"),
      .init(
        "margin", margin.map { .number($0) } ?? .null,
        "gross margin, 0 to 1; break-even ROI is 1 / margin"),
      .init("shift", .number(shift), "how far each channel may move, as a share"),
      .init(
        "constraints",
        .mapping(
          constraints.sorted { $0.key < $1.key }.map { name, limits in
            let entries = [("min", limits.min), ("max", limits.max)].compactMap { key, value in
              value.map { (key, WrittenValue.number($0)) }
            }
            return (name, .mapping(entries))
          }), "such as {tv: {min: 100000, max: 500000}}"),
    ]
  }
}

extension ReportSettings {
  var written: [ConfigurationWriter.Entry] {
    [
      .init("type", .text(type)),
      .init("title", .optional(title)),
      .init("client", .optional(client)),
      .init("locale", .text(locale)),
      .init("fiscal_year_start", .integer(fiscalYearStart), "month, 1 to 12"),
    ]
  }
}
