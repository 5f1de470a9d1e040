import Glibc
import Publishing
import Synchronization

/// Ends the program promptly on SIGINT, SIGTERM or SIGHUP, without leaving anything half-written.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let received = Atomic<Bool>(false)

  /// Whether a signal has come: long work stops, and what it throws then is of no interest.
  static var isRequested: Bool { received.load(ordering: .relaxed) }

  /// To be called before any other thread is started, as threads inherit what is blocked.
  static func watch() {
    // Writing to a closed pipe or past a limit is reported by the call itself.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let started = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    guard started == 0 else {
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
      return
    }
    pthread_detach(thread)
  }

  /// Leaves the end to the thread that saw the signal, so that nothing is said about work it cut short.
  static func awaitEnd() -> Never {
    while true { pause() }
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    var number: Int32 = 0
    guard sigwait(&set, &number) == 0 else { return nil }
    received.store(true, ordering: .relaxed)
    Staging.abandon()
    // Takes a progress bar off the terminal first.
    let start = isatty(2) == 1 ? "\r\u{1B}[K" : ""
    let sentence = "interrupted: what was not finished has not been written\n"
    _ = Descriptor.write(Array((start + sentence).utf8), to: 2)
    // End by the signal itself, so that shells and schedulers see what happened.
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    return nil
  }
}
