/// Each channel's place on its curve.
enum SaturationRule {
  static func find(_ evidence: Evidence) -> [SaturationLevel] {
    evidence.channels.indices.filter { !evidence.isDoubted($0) }.map { index in
      let level = evidence.channels[index].saturationLevel
      let zone = SaturationZone(level: level.mean)
      let style = evidence.style
      return SaturationLevel(
        channel: evidence.channels[index].name, level: level.mean, zone: zone,
        message: message(
          zone, evidence.name(index), share: style.percent(level.mean, places: 0),
          range: style.percentRange(level.lower, level.upper, places: 0), evidence))
    }
  }

  private static func message(
    _ zone: SaturationZone, _ name: String, share: String, range: String, _ evidence: Evidence
  ) -> String {
    let (window, interval) = (evidence.window.inside, evidence.interval(range))
    return switch zone {
    case .underinvested:
      evidence.say(
        "\(name) reached \(share) of its maximum response \(window) (\(interval)): room to grow.")
    case .efficient:
      evidence.say(
        "\(name) reached \(share) of its maximum response \(window) (\(interval)): on the steep part of its curve."
      )
    case .saturating:
      evidence.say(
        "\(name) reached \(share) of its maximum response \(window) (\(interval)): each further step brings less."
      )
    case .saturated:
      evidence.say(
        "\(name) reached \(share) of its maximum response \(window) (\(interval)): more spend brings hardly anything."
      )
    }
  }
}
