/// How much a finding matters.
public enum Severity: String, Codable, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing needs to change.
  case note
  /// The run goes on, but a result may be weaker than it looks.
  case warning
  /// The run stops before any model is fitted.
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
