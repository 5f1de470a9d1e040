import Findings

extension DatasetBuilder {
  /// The channels that follow a column of demand; empty: every channel.
  func followers(of column: String) -> [String] {
    let wanted = settings.demand?.first { $0.column == column }
    let alike = settings.demand?.first { $0.column.lowercased() == column.lowercased() }
    return (wanted ?? alike)?.channels ?? []
  }

  /// Every channel that is said to follow demand must be there.
  func checkDemand(_ draft: DatasetDraft, _ findings: inout FindingList) {
    let known = draft.channels.map(\.name)
    for demand in draft.demand {
      for name in demand.channels where !known.contains(name) {
        let nearest = Suggestion.sentence(for: name, among: known)
        findings.add(
          Finding(
            .error, code: "data.unknown-channel",
            "data.demand names a channel \(quoted(name)), which the data do not have.",
            at: Place(file: table.file, column: demand.series.name, value: name),
            fix: nearest
              ?? "The channels are \(known.prefix(20).map { quoted($0) }.joined(separator: ", ")).")
        )
      }
    }
  }
}
