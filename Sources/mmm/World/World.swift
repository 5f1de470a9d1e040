import Glibc
import Publishing

/// What the program knows of its surroundings; the clock and the environment are read nowhere else.
struct World: Sendable {
  /// Without the program's own name.
  var arguments: [String]
  /// `SOURCE_DATE_EPOCH`, in seconds: the time to write into files, so that the same inputs give the same bytes.
  var sourceDateEpoch: Int?
  /// `NO_COLOR` is set.
  var noColor: Bool
  /// `MMM_THREADS`, or one per processor.
  var threads: Int
  /// `MMM_HOME`: the folder that holds `templates` and `assets`.
  var home: String?
  /// `MMM_TEMPLATES`: report templates to use instead of the program's own.
  var templates: String?
  /// `MMM_SMTP_PASSWORD`: the password of the account at the mail server.
  var mailPassword: String?
  /// Standard error is a terminal.
  var errorIsTerminal: Bool
  /// Standard output is a terminal.
  var outputIsTerminal: Bool

  static func current() -> World {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let terminalWithColor = variable("TERM") != "dumb"
    return World(
      arguments: Array(CommandLine.arguments.dropFirst()),
      sourceDateEpoch: variable("SOURCE_DATE_EPOCH").flatMap { Int($0) },
      noColor: variable("NO_COLOR") != nil || !terminalWithColor,
      threads: variable("MMM_THREADS").flatMap { Int($0) }.map { min(max($0, 1), 1024) }
        ?? processors,
      home: variable("MMM_HOME"), templates: variable("MMM_TEMPLATES"),
      mailPassword: variable("MMM_SMTP_PASSWORD"),
      errorIsTerminal: isatty(2) == 1, outputIsTerminal: isatty(1) == 1)
  }

  /// Outputs must be the same bytes on every run.
  var reproducible: Bool { sourceDateEpoch != nil }

  /// The time to write into files.
  var writtenTime: WrittenTime { WrittenTime(seconds: sourceDateEpoch ?? time(nil)) }

  /// Seconds on a clock that only runs forward.
  func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  /// Seconds that the calling thread has worked, which do not count what else the machine does.
  func threadSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}
