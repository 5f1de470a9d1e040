import Findings
import Wording

/// How far the data can be relied on: 0 to 100, a word and a sentence.
///
/// `score = 100 - sum over rules of min(cap, cost * findings)`, not below 0. An error costs 40 (cap 80), a warning
/// 8 (cap 16), a note 1 (cap 2); a rule is a code. Data with an error score at most 40.
public struct QualityScore: Sendable, Equatable {
  public var value: Int
  public var word: QualityWord
  public var errors: Int
  public var warnings: Int
  public var notes: Int

  /// Weighs findings about data.
  public init(_ findings: [Finding]) {
    var order: [String] = []
    var costs: [String: (cost: Int, cap: Int)] = [:]
    for finding in findings {
      let (cost, cap) = Self.cost(of: finding.severity)
      if costs[finding.code] == nil { order.append(finding.code) }
      let known = costs[finding.code] ?? (0, 0)
      costs[finding.code] = (known.cost + cost, max(known.cap, cap))
    }
    let lost = order.reduce(0) { $0 + min(costs[$1]?.cost ?? 0, costs[$1]?.cap ?? 0) }
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    notes = findings.count { $0.severity == .note }
    value = max(0, min(100 - lost, errors > 0 ? Self.mostWithErrors : 100))
    word = errors > 0 ? .unusable : QualityWord(value)
  }

  /// The best score of data that cannot be used yet.
  public static let mostWithErrors = 40

  /// What one finding costs, and what all of one rule cost at most.
  public static func cost(of severity: Severity) -> (each: Int, cap: Int) {
    switch severity {
    case .error: (40, 80)
    case .warning: (8, 16)
    case .note: (1, 2)
    }
  }

  /// The score in a sentence.
  public var sentence: Phrase {
    switch word {
    case .good:
      Phrase(
        "Data quality is \(value) of 100 (good): nothing found needs to be mended before a model is fitted."
      )
    case .usable:
      Phrase(
        "Data quality is \(value) of 100 (usable): a model can be fitted; read the warnings beside its results."
      )
    case .risky:
      Phrase(
        "Data quality is \(value) of 100 (risky): mend the warnings first, or read every result with care."
      )
    case .poor:
      Phrase(
        "Data quality is \(value) of 100 (poor): results would rest on data that are likely wrong; mend the warnings first."
      )
    case .unusable: Phrase("Data quality is \(value) of 100 (unusable): mend the errors first.")
    }
  }
}

/// What a score means.
public enum QualityWord: String, Codable, Sendable, CaseIterable {
  /// 90 and above.
  case good
  /// 75 and above.
  case usable
  /// 50 and above.
  case risky
  /// Below 50.
  case poor
  /// An error stops the run.
  case unusable

  init(_ score: Int) {
    self = score >= 90 ? .good : score >= 75 ? .usable : score >= 50 ? .risky : .poor
  }
}
