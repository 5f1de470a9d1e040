import Findings

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
    choosesSpecification = section.boolean("choose_specification") ?? choosesSpecification
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
