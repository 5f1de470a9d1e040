import Findings

extension ModelSettings {
  /// Reads `model`.
  mutating func read(_ section: SectionReader) {
    section.refuseOther(than: "ridge", "method", of: ["bayes"])
    section.refuseOther(than: "geometric", "adstock", of: LaterFeature.adstocks)
    section.refuseOther(than: "hill", "saturation", of: LaterFeature.saturations)
    readSeasonality(section)
    readTrend(section)
    holidays = readHolidays(section)
    seed = section.integer("seed", in: 0...Int.max).map(UInt64.init) ?? seed
    interval = section.number("interval", in: 0.5...0.99) ?? interval
    draws = section.integer("draws", in: 20...10_000) ?? draws
    if let inner = section.section("search") { search.read(inner) }
    refuseBayesOnly(section)
    section.finish()
  }

  private mutating func readSeasonality(_ section: SectionReader) {
    guard let inner = section.section("seasonality") else { return }
    seasonality.harmonics = inner.integer("harmonics", in: 0...10) ?? seasonality.harmonics
    inner.finish()
  }

  private mutating func readTrend(_ section: SectionReader) {
    trend = section.choice("trend", of: TrendKind.self) ?? trend
  }

  private func readHolidays(_ section: SectionReader) -> [String] {
    guard let value = section.node("holidays"), value.boolean != false || value.text == "NO",
      value.text != "none"
    else { return [] }
    // Unquoted NO is Norway here, not a refusal.
    return (section.texts("holidays") ?? []).filter { code in
      guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
        section.collector.report(
          code: "type", "model.holidays must be country codes such as US, found \(code)",
          line: value.line, key: "model.holidays", value: code,
          fix: "Use codes of two capital letters, or remove model.holidays.")
        return false
      }
      return true
    }
  }

  private func refuseBayesOnly(_ section: SectionReader) {
    section.refuseLater("knots", "model.knots is for a piecewise trend, not part of this version")
    section.refuseLater("preset", "model.preset is for Bayesian models, not part of this version")
    section.refuseLater("synergies", "synergies of channels are not modelled by this version")
    section.refuseLater(
      "priors", "model.priors is for Bayesian models, not part of this version",
      fix: "Remove model.priors, or narrow the limits in model.search.")
    section.warnWithoutEffect("chains", "a ridge model is fitted without chains.")
    section.warnWithoutEffect("warmup", "a ridge model is fitted without a warm-up.")
  }
}

extension SearchSettings {
  /// Reads `model.search`.
  mutating func read(_ section: SectionReader) {
    decayLimits = section.limits("decay_limits", in: 0...0.99) ?? decayLimits
    halfSaturationLimits =
      section.limits("half_saturation_limits", in: 0.01...10) ?? halfSaturationLimits
    slopeLimits = section.limits("slope_limits", in: 0.3...10) ?? slopeLimits
    decay = section.start("decay", decay, within: decayLimits)
    halfSaturation = section.start("half_saturation", halfSaturation, within: halfSaturationLimits)
    slope = section.start("slope", slope, within: slopeLimits)
    alpha = section.number("alpha", in: 0.000001...1_000_000) ?? alpha
    minimumPeriods = section.integer("minimum_periods", in: 10...100_000) ?? minimumPeriods
    recommendedPeriods =
      section.integer("recommended_periods", in: 10...100_000) ?? recommendedPeriods
    section.finish()
  }
}

extension SectionReader {
  /// `[lower, upper]`, in order and within a range.
  fileprivate func limits(_ key: String, in range: ClosedRange<Double>) -> [Double]? {
    guard let value = node(key) else { return nil }
    guard case .sequence(let items) = value.content, items.count == 2,
      let lower = items[0].number, let upper = items[1].number, lower <= upper,
      range.contains(lower), range.contains(upper)
    else {
      let bounds =
        "\(SectionReader.short(range.lowerBound)) and \(SectionReader.short(range.upperBound))"
      return refuse(
        value, key, code: "range", "must be [lower, upper], in order, between \(bounds)")
    }
    return [lower, upper]
  }

  /// A starting value; the default is moved into the limits where the user narrowed them.
  fileprivate func start(_ key: String, _ usual: Double, within limits: [Double]) -> Double {
    guard limits.count == 2 else { return usual }
    return number(key, in: limits[0]...limits[1]) ?? min(max(usual, limits[0]), limits[1])
  }
}
