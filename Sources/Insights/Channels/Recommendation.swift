/// What the ROI interval says against break-even: all above, mean above, mean below, all below.
public enum Recommendation: String, Codable, Sendable, CaseIterable {
  case scale, test, hold, reduce
  /// A gate failed: no advice is given.
  case withheld
}
