import Glibc
import Publishing

/// Ends the program promptly on SIGINT, SIGTERM or SIGHUP, without leaving anything half-written.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

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

  private static func wait() -> UnsafeMutableRawPointer? {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    var number: Int32 = 0
    guard sigwait(&set, &number) == 0 else { return nil }
    Staging.abandon()
    // End by the signal itself, so that shells and schedulers see what happened.
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    return nil
  }
}
