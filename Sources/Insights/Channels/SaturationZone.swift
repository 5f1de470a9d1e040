/// Where on its curve a channel is, by the share of the maximum response it reaches while it runs.
///
/// Below 0.35 it has room to grow (on an S-shaped curve it may not have reached the steep part), up to
/// 0.65 it works where the curve is steep, up to 0.85 each further unit brings clearly less, and
/// beyond that hardly anything.
public enum SaturationZone: String, Codable, Sendable, CaseIterable {
  case underinvested, efficient, saturating, saturated

  static let limits = (efficient: 0.35, saturating: 0.65, saturated: 0.85)

  public init(level: Double) {
    switch level {
    case ..<SaturationZone.limits.efficient: self = .underinvested
    case ..<SaturationZone.limits.saturating: self = .efficient
    case ..<SaturationZone.limits.saturated: self = .saturating
    default: self = .saturated
    }
  }
}
