/// Why a command cannot go on: the findings to print, and which exit status they earn.
public struct Unusable: Error, Sendable {
  /// What kind of thing failed; the command line maps it to an exit status.
  public enum Cause: Sendable {
    /// Wrong use of the command line (64).
    case usage
    /// The data, configuration or template is not usable (65).
    case input
    /// An input file cannot be read (66).
    case unreadable
    /// An output cannot be created (73).
    case uncreatable
    /// Reading or writing failed half-way (74).
    case transfer
  }

  /// What kind of trouble it is, which decides the exit status.
  public var cause: Cause
  /// Everything found, the errors first.
  public var findings: [Finding]

  public init(_ cause: Cause, _ findings: [Finding]) {
    self.cause = cause
    self.findings = findings
  }

  public init(_ cause: Cause, _ finding: Finding) {
    self.init(cause, [finding])
  }
}
