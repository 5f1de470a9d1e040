import MediaMix

/// What the ROI interval says against break-even: all above, mean above, mean below, all below.
public enum Recommendation: String, Codable, Sendable, CaseIterable {
  case scale, test, hold, reduce
  /// A gate failed: no advice is given.
  case withheld

  /// Returns closer to break-even than this print as break-even and are not called above or below it.
  static let printed = 0.005

  /// The tier of an average return.
  ///
  /// - Parameters:
  ///   - roi: the return and its interval; `nil` without spend, which is held.
  ///   - breakEven: the return at which money comes back.
  static func tier(_ roi: Estimate?, breakEven: Double) -> Recommendation {
    guard let roi else { return .hold }
    if roi.lower >= breakEven + printed { return .scale }
    if roi.upper <= breakEven - printed { return .reduce }
    return roi.mean >= breakEven ? .test : .hold
  }

  /// The tier where the outcome is a count: without a value of a conversion no return can be called
  /// good or bad, only above or below the average of all media.
  static func tier(_ roi: Estimate?, average: Estimate?) -> Recommendation {
    guard let roi, let average else { return .hold }
    return roi.mean > average.mean ? .test : .hold
  }
}
