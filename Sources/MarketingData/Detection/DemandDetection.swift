import Findings

extension Detector {
  /// Says of controls that look like a measure of demand that they can be named as one.
  ///
  /// Only a person knows whether a column measures demand before media or what media brought: searches for
  /// the category are the one, visits that an ad was clicked for the other.
  func noteDemand(_ findings: inout FindingList) {
    guard settings.demand == nil else { return }
    for column in names.indices {
      guard let assigned = assigned[column], assigned.role == .control, !assigned.isConfigured,
        looksLikeDemand(names[column])
      else { continue }
      findings.add(
        Finding(
          .note, code: "data.looks-like-demand",
          "The column looks like a measure of demand; it was taken as an ordinary control.",
          at: place(column),
          fix:
            "Where media such as search follow it, name it under data.demand: `data: {demand: [{column: \(yaml(names[column].original)), channels: [search]}]}`."
        ))
    }
  }

  private func looksLikeDemand(_ name: ColumnName) -> Bool {
    let words = name.words
    guard let last = words.last else { return false }
    // Searches for the whole category are demand; those for a competitor are not.
    let isForeign = words.contains { $0.hasPrefix("compet") }
    return !isForeign
      && (Vocabulary.demand.contains(last) || Vocabulary.demandNames.contains(name.normalized))
  }
}
