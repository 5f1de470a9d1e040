import Calendars
import Findings

extension DataSettings {
  /// Reads `data`.
  mutating func read(_ section: SectionReader, method: FitMethod) {
    file = section.text("file")
    date = section.text("date")
    readStart(section)
    outcome = OutcomeSettings.read(section)
    currency = readCurrency(section)
    channels = ChannelSettings.readAll(section)
    controls = section.texts("controls")
    demand = DemandSettings.readAll(section, media: KnownMedia(self), method: method)
    organic = section.texts("organic")
    nonMedia = section.texts("non_media")
    events = section.texts("events")
    geo = section.text("geo")
    population = section.text("population")
    newCustomers = section.text("new_customers")
    section.finish()
  }

  private mutating func readStart(_ section: SectionReader) {
    frequency = section.choice("frequency", of: Frequency.self)
    guard let value = section.node("start") else { return }
    guard let day = value.text.flatMap({ CivilDate($0) }) else {
      section.refuse(
        value, "start", code: "type", "must be a date such as 2022-01-03", as: Never.self)
      return
    }
    start = day
    if date != nil {
      section.refuse(
        value, "start", code: "conflict", "is for data without a date column", as: Never.self,
        fix: "Remove data.start or data.date.")
    } else if frequency == nil {
      section.refuse(
        value, "start", code: "incomplete", "needs data.frequency beside it", as: Never.self,
        fix: "Add \"frequency: weekly\" (or daily, monthly) to data.")
    }
  }

  private func readCurrency(_ section: SectionReader) -> String? {
    guard let value = section.node("currency") else { return nil }
    guard let text = value.text, text.utf8.count == 3,
      text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) })
    else {
      return section.refuse(
        value, "currency", code: "type", "must be a code of three letters such as USD or EUR")
    }
    return text.uppercased()
  }
}

extension OutcomeSettings {
  /// Reads `outcome`: a column's name, or a mapping.
  fileprivate static func read(_ data: SectionReader) -> OutcomeSettings? {
    guard let value = data.node("outcome") else { return nil }
    if let column = value.text { return OutcomeSettings(column: column) }
    guard let section = data.section("outcome") else { return nil }
    let column = section.text("column")
    let kind = section.choice("kind", of: OutcomeKind.self)
    let worth = readValue(section, kind: kind)
    section.finish()
    guard let column else {
      if section.keys.contains("column") == false {
        data.refuse(
          value, "outcome", code: "incomplete", "must name a column", as: Never.self,
          fix: "Write \"outcome: {column: revenue, kind: revenue}\".")
      }
      return nil
    }
    return OutcomeSettings(column: column, kind: kind, valuePerConversion: worth)
  }

  private static func readValue(_ section: SectionReader, kind: OutcomeKind?) -> NumberOrColumn? {
    let key = "value_per_conversion"
    guard let value = section.node(key) else { return nil }
    guard kind != .revenue else {
      return section.refuse(value, key, code: "conflict", "is for conversions, not for revenue")
    }
    if let number = value.number {
      guard number > 0 else {
        return section.refuse(value, key, code: "range", "must be above 0")
      }
      return .number(number)
    }
    guard let column = value.text else {
      return section.refuse(value, key, code: "type", "must be a number or a column")
    }
    return .column(column)
  }
}
