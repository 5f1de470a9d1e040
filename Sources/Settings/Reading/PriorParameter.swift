import Wording

/// A parameter of a channel that can have a prior, and what that may allow.
enum PriorParameter: String, CaseIterable {
  case roi
  case marginalROI = "marginal_roi"
  case contributionShare = "contribution_share"
  case coefficient, decay, peak
  case halfSaturation = "half_saturation"
  case slope

  /// Those that say how large the effect is.
  static let effects: [PriorParameter] = [.roi, .marginalROI, .contributionShare, .coefficient]

  var path: WritableKeyPath<ChannelPriors, Prior?> {
    switch self {
    case .roi: \.roi
    case .marginalROI: \.marginalROI
    case .contributionShare: \.contributionShare
    case .coefficient: \.coefficient
    case .decay: \.decay
    case .peak: \.peak
    case .halfSaturation: \.halfSaturation
    case .slope: \.slope
    }
  }

  /// Reports, at most once, what contradicts the parameter's meaning: what is wrong and how to mend it.
  func check(
    _ prior: Prior, adstock: AdstockKind, report: (_ message: String, _ fix: Phrase) -> Void
  ) {
    let (lower, upper) = prior.support
    switch self {
    case .roi, .marginalROI, .coefficient:
      if upper <= 0, prior != .fixed(0) {
        report("allows only negative values, and media add to the outcome", "Allow some above 0.")
      }
    case .contributionShare:
      if upper <= 0 || lower >= 1 {
        report("allows no share between 0 and 1", "Write 12 % as 0.12.")
      }
    case .decay where !adstock.isWeibull:
      if prior == .fixed(1) {
        report("cannot be 1: spend would act for ever", "Fix it below 1.")
      } else if lower < 0 || upper > 1 {
        report(
          "must lie between 0 and 1, and \(prior.reach) does not",
          "Use beta, or uniform or truncated_normal within 0 and 1.")
      }
    case .decay, .peak, .halfSaturation, .slope:
      if lower < 0 || upper <= 0, !(self == .peak && prior == .fixed(0)) {
        report(
          "must be above 0, and \(prior.reach) is not",
          "Use lognormal, gamma or half_normal, or truncated_normal with a lower of 0.")
      }
    }
  }
}

extension AdstockKind {
  /// The decay is the shape of a Weibull distribution: above 0, and not bounded by 1.
  var isWeibull: Bool { self == .weibullCDF || self == .weibullPDF }
}

extension Prior {
  /// What it allows, for a sentence.
  fileprivate var reach: String {
    let (lower, upper) = support
    if case .fixed(let value) = self { return SectionReader.short(value) }
    if !lower.isFinite, !upper.isFinite { return "any number" }
    if !upper.isFinite { return "any number above \(SectionReader.short(lower))" }
    if !lower.isFinite { return "any number below \(SectionReader.short(upper))" }
    return "\(SectionReader.short(lower)) to \(SectionReader.short(upper))"
  }
}
