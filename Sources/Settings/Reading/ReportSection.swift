import Calendars
import Findings

extension ReportSettings {
  /// Reads `report`.
  mutating func read(_ section: SectionReader) {
    type = section.name("type", "a template such as executive") ?? type
    title = section.text("title")
    client = section.text("client")
    locale = section.name("locale", "a language tag such as en-US") ?? locale
    fiscalYearStart = section.integer("fiscal_year_start", in: 1...12) ?? fiscalYearStart
    calendar = section.choice("calendar", of: FiscalPattern.self)
    page = section.choice("page", of: PageFormat.self)
    previous = section.text("previous")
    monitoring = section.section("monitoring").map { MonitoringSettings($0) }
    brand = section.text("brand")
    section.finish()
  }
}

extension RunSettings {
  /// Reads `run`.
  mutating func read(_ section: SectionReader) {
    output = section.text("output")
    formats = readFormats(section)
    templates = section.text("templates")
    strict = section.boolean("strict") ?? strict
    threads = section.integer("threads", in: 1...1024)
    quiet = section.boolean("quiet") ?? quiet
    verbose = section.boolean("verbose") ?? verbose
    color = section.boolean("color") ?? color
    section.finish()
  }

  private func readFormats(_ section: SectionReader) -> [ReportFormat]? {
    guard let value = section.node("formats"), let names = section.texts("formats") else {
      return nil
    }
    return names.compactMap { name in
      if let format = ReportFormat(named: name) { return format }
      let item = Node(line: value.line, content: .scalar(name, plain: true))
      return section.refuseChoice(
        item, "formats", among: ReportFormat.allCases.map(\.rawValue))
    }
  }
}

extension SectionReader {
  /// A word of letters, digits, `-` and `_`.
  fileprivate func name(_ key: String, _ what: String) -> String? {
    guard let value = node(key) else { return nil }
    guard let text = value.text, !text.isEmpty, text.utf8.count <= 40,
      text.unicodeScalars.allSatisfy({
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
            || $0 == "_")
      })
    else { return refuse(value, key, code: "type", "must be \(what)") }
    return text
  }
}
