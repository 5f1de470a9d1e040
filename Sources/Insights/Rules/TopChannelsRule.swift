/// The channels that brought most, and how sure their order is.
enum TopChannelsRule {
  static func find(_ evidence: Evidence) -> [TopChannel] {
    evidence.bySize.prefix(3).enumerated().map { place, index in
      let whole = evidence.channels[index].whole
      return TopChannel(
        channel: evidence.channels[index].name, contribution: whole.contribution.mean,
        roi: whole.roi?.mean, message: message(index, isFirst: place == 0, evidence))
    }
  }

  private static func message(_ index: Int, isFirst: Bool, _ evidence: Evidence) -> String {
    let whole = evidence.channels[index].whole
    let name = evidence.name(index)
    var brought = evidence.amount(whole.contribution)
    if let roi = whole.roi {
      let range = evidence.style.ratioRange(roi.lower, roi.upper)
      brought = evidence.style.listed([
        brought,
        evidence.style.bracketed(
          "\(evidence.style.ratio(roi.mean)) \(evidence.perOne)", range),
      ])
    }
    guard isFirst || evidence.isDoubted(index) else {
      return evidence.say("\(name) brought \(brought).")
    }
    if evidence.bySize.count == 1 {
      return evidence.say("\(name) brought \(brought); the only paid channel.")
    }
    guard evidence.comparable.contains(index) else {
      return evidence.say(
        "\(name) brought \(brought); at most, as demand likely made part of it.")
    }
    return evidence.chances.largest[index] >= Guard.sure
      ? evidence.say("\(name) brought \(brought); the largest part of what media brought.")
      : evidence.say("\(name) brought \(brought); among the largest parts of what media brought.")
  }
}
