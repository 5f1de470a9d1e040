/// Findings collected along the way, where the same problem in the same column is told a few times and then counted.
public struct FindingList: Sendable {
  /// How often one kind of finding is told for one column.
  public let limit: Int
  private var told: [Finding] = []
  private var kinds: [Kind] = []
  private var position: [Key: Int] = [:]

  private struct Key: Hashable {
    var code: String
    var column: String?
  }

  private struct Kind {
    var last: Finding
    var count: Int
    var untold: Int
  }

  public init(limit: Int = 5) {
    self.limit = limit
  }

  /// Adds a finding, or counts it where enough like it were told.
  public mutating func add(_ finding: Finding) {
    let key = Key(code: finding.code, column: finding.place.column)
    if let index = position[key] {
      kinds[index].count += 1
      if kinds[index].count > limit {
        kinds[index].untold += 1
        return
      }
    } else {
      position[key] = kinds.count
      kinds.append(Kind(last: finding, count: 1, untold: 0))
    }
    told.append(finding)
  }

  /// Counts further findings like one that has been added.
  mutating func addRepeats(of finding: Finding, count: Int) {
    guard let index = position[Key(code: finding.code, column: finding.place.column)] else {
      return
    }
    kinds[index].count += count
    kinds[index].untold += count
  }

  /// Adds findings in their order.
  public mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }

  /// Whether any finding is an error.
  public var hasErrors: Bool {
    kinds.contains { $0.last.severity == .error }
  }

  /// Every finding, errors first, each kind's remainder as one sentence that counts it.
  public var all: [Finding] {
    var findings = told
    for kind in kinds where kind.untold > 0 {
      let more = kind.untold
      findings.append(
        Finding(
          kind.last.severity, code: kind.last.code,
          more == 1
            ? "The same problem was found once more."
            : "The same problem was found \(more) more times.",
          at: Place(file: kind.last.place.file, column: kind.last.place.column),
          fix: kind.last.remedy)
      )
    }
    return Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}
