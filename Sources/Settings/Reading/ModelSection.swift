import Calendars
import Findings
import Wording

extension ModelSettings {
  /// Reads `model`, whose method is known already.
  mutating func read(_ section: SectionReader, media: KnownMedia) {
    adstock = section.choice("adstock", of: AdstockKind.self) ?? adstock
    saturation = section.choice("saturation", of: SaturationKind.self) ?? saturation
    order = section.choice("order", of: TransformOrder.self) ?? order
    maximumLag = section.integer("maximum_lag", in: 1...200)
    readSeasonality(section)
    trend = section.choice("trend", of: TrendKind.self)
    readKnots(section)
    bayes.noise =
      section.kind("noise", of: NoiseKind.self, method: method, ridge: .normal) ?? bayes.noise
    holidays = readHolidays(section)
    seed = section.integer("seed", in: 0...Int.max).map(UInt64.init) ?? seed
    interval = section.number("interval", in: 0.5...0.99) ?? interval
    draws = section.integer("draws", in: method == .ridge ? 20...10_000 : 50...100_000)
    bayes.chains = section.integer("chains", in: 1...64) ?? bayes.chains
    bayes.warmup = section.integer("warmup", in: 50...100_000) ?? bayes.warmup
    bayes.targetAcceptance = section.number("target_acceptance", in: 0.5...0.99)
    bayes.readSynergies(section, media: media)
    bayes.readPriors(section, adstock: adstock, media: media)
    bayes.readLiftTests(section, media: media)
    if let inner = section.section("search") { search.read(inner) }
    switch method {
    case .ridge: reportBayesOnly(section)
    case .bayes: reportRidgeOnly(section)
    }
    section.finish()
  }

  private mutating func readSeasonality(_ section: SectionReader) {
    guard let inner = section.section("seasonality") else { return }
    seasonality.harmonics = inner.integer("harmonics", in: 0...10)
    inner.finish()
  }

  /// Knots belong to a piecewise trend, which they ask for, or to the baseline of Meridian's preset.
  private mutating func readKnots(_ section: SectionReader) {
    bayes.knots = section.integer("knots", in: 1...200)
    guard bayes.knots != nil, bayes.preset != .meridian, let value = section.node("knots") else {
      return
    }
    if trend == nil, bayes.preset == nil { trend = .piecewise }
    guard trend != .piecewise else { return }
    section.refuse(
      value, "knots", code: "conflict", "is for a piecewise trend", as: Never.self,
      fix: "Write \"trend: piecewise\", or remove model.knots.")
  }

  private func readHolidays(_ section: SectionReader) -> [String] {
    guard let value = section.node("holidays"), value.boolean != false || value.text == "NO",
      value.text != "none"
    else { return [] }
    // Unquoted NO is Norway here, not a refusal.
    return (section.texts("holidays") ?? []).filter { code in
      guard !Holidays.countries.contains(code) else { return true }
      let country =
        Holidays.country(named: code)
        ?? nearestName(to: code, among: Holidays.countryNames).flatMap(Holidays.country(named:))
      let known: Phrase = "The countries known are \(Holidays.countries.joined(separator: ", "))."
      section.collector.report(
        code: "country", "there is no holiday calendar for \(code)",
        line: value.line, key: "model.holidays", value: code,
        fix: country.map { "Write \($0.code) for \($0.name)." } ?? known)
      return false
    }
  }
}
