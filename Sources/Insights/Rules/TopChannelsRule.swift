/// The channels that brought most, and how sure their order is.
enum TopChannelsRule {
  static func find(_ evidence: Evidence) -> [TopChannel] {
    evidence.bySize.prefix(3).enumerated().map { place, index in
      let whole = evidence.channels[index].whole
      var message = "\(evidence.name(index)) brought \(evidence.amount(whole.contribution))"
      if let roi = whole.roi {
        message +=
          ", \(evidence.style.ratio(roi.mean)) \(evidence.perOne) (\(evidence.style.ratioRange(roi.lower, roi.upper)))"
      }
      message +=
        place == 0 || evidence.isDoubted(index) ? "; \(Guard.largest(index, evidence))." : "."
      return TopChannel(
        channel: evidence.channels[index].name, contribution: whole.contribution.mean,
        roi: whole.roi?.mean, message: message)
    }
  }
}
