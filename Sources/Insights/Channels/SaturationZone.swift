/// Where on its curve a channel is.
public enum SaturationZone: String, Codable, Sendable, CaseIterable {
  case underinvested, efficient, saturating, saturated
}
