import Findings
import Settings

extension Detector {
  /// Finds the outcome, and what one conversion is worth; other outcomes are set aside.
  mutating func assignOutcome(_ findings: inout FindingList) {
    let values = free.filter { isValuePerConversion($0) }
    let candidates = outcomeCandidates(excluding: values)
    if settings.outcome == nil {
      guard let outcome = candidates.first else {
        findings.add(noOutcome)
        return
      }
      assign(outcome, .outcome, "named like an outcome")
    }
    guard let outcome = column(with: .outcome) else { return }
    let kind = settings.outcome?.kind ?? names[outcome].outcomeKind(isValued: !values.isEmpty)
    if kind == .conversions, settings.outcome?.valuePerConversion == nil, let value = values.first {
      assign(value, .valuePerConversion, "the money that one conversion brings")
    }
    for other in values where assigned[other] == nil {
      assign(other, .ignored, "would follow from the outcome")
    }
    for other in candidates where assigned[other] == nil && isCertainOutcome(other) {
      assign(other, .ignored, "another outcome")
      findings.add(
        Finding(
          .note, code: "data.other-outcome",
          "The column looks like another outcome and was left out: \(names[outcome].original) is modelled.",
          at: place(other),
          fix: "Name it in data.controls to use it, or in data.outcome to model it instead."))
    }
  }

  /// Columns that may be the outcome, the likeliest first.
  private func outcomeCandidates(excluding values: [Int]) -> [Int] {
    let open = free.filter {
      !values.contains($0) && (profiles[$0].isNumeric || isCertainOutcome($0))
    }
    let lists = [Vocabulary.revenue, Vocabulary.conversions, Vocabulary.neutralOutcome]
    var found: [Int] = []
    for list in lists {
      found += open.filter { rank($0, list) < Int.max }.sorted { rank($0, list) < rank($1, list) }
    }
    found += open.filter { column in
      let words = names[column].words
      return !found.contains(column) && words.contains { Vocabulary.outcomeWords.contains($0) }
        && !words.contains { Vocabulary.notOutcome.contains($0) }
        && !words.contains { Vocabulary.spend.contains($0) }
    }
    return found
  }

  private func isCertainOutcome(_ column: Int) -> Bool {
    [Vocabulary.revenue, Vocabulary.conversions, Vocabulary.neutralOutcome].contains {
      rank(column, $0) < Int.max
    }
  }

  private func isValuePerConversion(_ column: Int) -> Bool {
    let words = names[column].words
    return profiles[column].isNumeric && words.count >= 2 && Vocabulary.value.contains(words[0])
      && words[1] == "per"
  }

  private var noOutcome: Finding {
    // Better no example than one that takes a price or the weather for what was sold.
    let sold = plainNumbers.first { column in
      !profiles[column].hasNegative
        && names[column].words.allSatisfy {
          !Vocabulary.notOutcome.contains($0) && !Vocabulary.circumstances.contains($0)
            && !Vocabulary.demand.contains($0) && !$0.hasPrefix("compet")
        }
    }
    let example = sold.map { names[$0].original } ?? "revenue"
    return Finding(
      .error, code: "data.no-outcome",
      "No column is named like an outcome (revenue, sales, conversions, orders, kpi, ...).",
      at: Place(file: file),
      fix:
        "Name it in the configuration: `data: {outcome: {column: \(quoted(example)), kind: revenue}}`."
    )
  }
}
