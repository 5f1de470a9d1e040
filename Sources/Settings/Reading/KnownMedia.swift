import Findings

/// The media a configuration names, to catch names that no medium has while their line is known.
struct KnownMedia {
  /// Paid channels; `nil` where they are recognised in the data.
  var channels: [String]?
  /// Media without spend; `nil` where they are recognised in the data.
  var organic: [String]?
  /// Channels with an adstock of their own.
  var adstocks: [String: AdstockKind]

  init(_ data: DataSettings) {
    channels = data.channels?.map(\.name)
    organic = data.organic
    adstocks = (data.channels ?? []).reduce(into: [:]) { $0[$1.name] = $1.adstock }
  }

  /// Reports the name of a paid channel that there is not.
  func checkPaid(_ name: String, _ section: SectionReader, _ key: String, line: Int) {
    guard let channels, !channels.contains(name) else { return }
    report(name, among: channels, section, key, line: line)
  }

  /// Reports the name of a medium, paid or not, that there is not.
  func check(_ name: String, _ section: SectionReader, _ key: String, line: Int) {
    guard let channels else { return }
    let all = channels + (organic ?? [])
    guard !all.contains(name) else { return }
    // Media that are recognised in the data may have the name; one that is close is a slip.
    guard organic != nil || nearestName(to: name, among: all) != nil else { return }
    report(name, among: all, section, key, line: line)
  }

  private func report(
    _ name: String, among names: [String], _ section: SectionReader, _ key: String, line: Int
  ) {
    let hint = Suggestion.sentence(for: name, among: names)
    section.collector.report(
      code: "unknown-channel", "\(key) names \"\(name)\", which is not a channel", line: line,
      key: key, value: name,
      fix: hint ?? "The channels are \(names.joined(separator: ", ")).")
  }
}
