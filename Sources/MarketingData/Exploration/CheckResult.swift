import Findings
import Wording

/// What one check found: its verdict and a sentence, and where.
public struct CheckResult: Sendable, Equatable {
  public var check: DataCheck
  public var verdict: CheckVerdict
  /// What was found first, or that nothing was.
  public var sentence: Phrase
  /// Where, in the order found; empty where the check passed.
  public var places: [Place]

  /// The verdict of a check on findings about data.
  public init(_ check: DataCheck, _ findings: [Finding]) {
    let codes = Set(check.rules.map(\.code))
    let own = findings.filter { codes.contains($0.code) }
    self.check = check
    places = own.map(\.place)
    guard let gravest = own.max(by: { $0.severity < $1.severity }) else {
      verdict = .pass
      sentence = check.assurance
      return
    }
    verdict = CheckVerdict(gravest.severity)
    let first = own.first { $0.severity == gravest.severity } ?? gravest
    sentence =
      own.count > 1 ? Phrase("\(first.saying) (1 of \(own.count) findings)") : first.saying
  }
}

/// How a check came out.
public enum CheckVerdict: String, Codable, Sendable, CaseIterable {
  case pass, note, warning, error

  init(_ severity: Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}
