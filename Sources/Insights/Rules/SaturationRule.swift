/// Each channel's place on its curve.
enum SaturationRule {
  static func find(_ evidence: Evidence) -> [SaturationLevel] {
    evidence.channels.indices.filter { !evidence.isDoubted($0) }.map { index in
      let level = evidence.channels[index].saturationLevel
      let zone = SaturationZone(level: level.mean)
      let style = evidence.style
      return SaturationLevel(
        channel: evidence.channels[index].name, level: level.mean, zone: zone,
        message:
          "\(evidence.name(index)) reached \(style.percent(level.mean, places: 0)) of its maximum response in \(evidence.window.phrase) (\(evidence.level) interval \(style.percentRange(level.lower, level.upper, places: 0))): \(words(zone))."
      )
    }
  }

  private static func words(_ zone: SaturationZone) -> String {
    switch zone {
    case .underinvested: "room to grow"
    case .efficient: "on the steep part of its curve"
    case .saturating: "each further step brings less"
    case .saturated: "more spend brings hardly anything"
    }
  }
}
