import Findings
import Glibc
import Wording

/// A refused call to the system, as a finding with the system's own words.
struct SystemFailure: Error {
  var path: String
  /// `errno` right after the call.
  var number: Int32

  /// The failure of the call just made.
  static func last(_ path: String) -> SystemFailure {
    SystemFailure(path: path, number: errno)
  }

  var words: String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }

  /// The output cannot be created: exit status 73.
  func uncreatable() -> Unusable {
    Unusable(
      .uncreatable,
      Finding(
        .error, code: "output.uncreatable", "\(path) cannot be created: \(words)",
        at: Place(file: path), fix: fix))
  }

  /// Writing failed half-way: exit status 74.
  func transfer() -> Unusable {
    Unusable(
      .transfer,
      Finding(
        .error, code: "output.transfer",
        "writing \(path) failed: \(words); what was there before is unchanged",
        at: Place(file: path), fix: fix))
  }

  private var fix: Phrase {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: "Free some space, or write to another disk with --output."
    case ENAMETOOLONG: "Choose a shorter name with --output."
    case ENOTDIR, EEXIST: "A file stands where a folder is needed: choose another --output."
    default: "Check that you may write there, or choose another place with --output."
    }
  }
}
