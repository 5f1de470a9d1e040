import Findings

/// What the program tells the shell; the numbers are those of sysexits.h.
enum ExitStatus: Int32 {
  case done = 0
  /// With `--strict`: the report was written, but a quality gate failed or monitoring raised an alert.
  case gateFailed = 1
  case usage = 64
  case unusable = 65
  case unreadable = 66
  case bug = 70
  case uncreatable = 73
  case transfer = 74

  init(_ cause: Unusable.Cause) {
    self =
      switch cause {
      case .usage: .usage
      case .input: .unusable
      case .unreadable: .unreadable
      case .uncreatable: .uncreatable
      case .transfer: .transfer
      }
  }
}
