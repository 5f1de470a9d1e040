extension DataSettings {
  var written: [ConfigurationWriter.Entry] {
    // Without a date column, the first day and the frequency stand for one.
    let dates: [ConfigurationWriter.Entry] =
      start == nil
      ? [.init("date", .optional(date), "first day of each period; null: recognised")]
      : [
        .init("start", .optional(start?.description), "first day of the first period")
      ]
    return [.init("file", .optional(file), "relative to this file")] + dates + [
      .init(
        "frequency", .optional(frequency?.rawValue), "daily, weekly or monthly; null: recognised"),
      .init(
        "outcome", outcome?.written ?? .null,
        "kind: revenue, or conversions with value_per_conversion"),
      .init("currency", .optional(currency), "three letters; null: USD"),
      .init(
        "channels", channels.map { .rows($0.map(\.written)) } ?? .null,
        channels == nil ? "such as [{name: tv, spend: tv_spend, exposure: tv_impressions}]" : ""),
      .init(
        "controls", controls.map(WrittenValue.texts) ?? .null,
        "what else moves the outcome, in numbers"),
      .init(
        "demand", demand.map { .list($0.map(\.written)) } ?? .null,
        "what media chases, such as [{column: queries, channels: [search]}]"),
      .init("organic", organic.map(WrittenValue.texts) ?? .null, "media without spend"),
      .init(
        "non_media", nonMedia.map(WrittenValue.texts) ?? .null, "treatments that are not media"),
      .init("events", events.map(WrittenValue.texts) ?? .null, "0/1 flags or names of events"),
      .init("geo", .optional(geo), "column of geographies; null: recognised"),
      .init("population", .optional(population), "column of each geography's population"),
      .init(
        "new_customers", .optional(newCustomers),
        "column of customers won, for the cost of each; no cause of the outcome"),
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
      ("frequency", frequency), ("adstock", adstock?.rawValue),
      ("saturation", saturation?.rawValue),
    ]
    return .mapping(pairs.compactMap { key, value in value.map { (key, .text($0)) } })
  }
}

extension DemandSettings {
  /// A column alone is followed by every channel.
  fileprivate var written: WrittenValue {
    guard !channels.isEmpty else { return .text(column) }
    return .mapping([("column", .text(column)), ("channels", .texts(channels))])
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
      .init(
        "calendar", .optional(calendar?.rawValue),
        "quarters of calendar months (calendar), or of weeks: 4-4-5, 4-5-4, 5-4-4; null: calendar"),
      .init(
        "previous", .optional(previous), "an earlier executive_summary.json to compare with"),
      .init("page", .optional(page?.rawValue), "paper of the PDF: A4 or Letter; null: A4"),
      .init("brand", .optional(brand), "a brand.yaml: colours, fonts, logo; relative to this file"),
      .init(
        "monitoring", monitoring?.written ?? .null,
        "type monitoring: {recent: periods, baseline: year_ago, false_alarms: 0.1, thresholds: {}}"),
    ]
  }
}

extension MailSettings {
  var written: [ConfigurationWriter.Entry] {
    [
      .init("smtp", .optional(smtp), "such as smtps://mail.example.com:465; for mmm send"),
      .init("user", .optional(user), "never a password: --password-file or MMM_SMTP_PASSWORD"),
      .init("from", .optional(from)),
      .init("to", to.isEmpty ? .null : .texts(to), "such as [finance@example.com]"),
      .init("subject_prefix", .optional(subjectPrefix), "such as \"[Q3]\""),
    ]
  }
}
