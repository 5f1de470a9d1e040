import Synchronization

/// How far a run is: a bar with the time left on a terminal, a line per part otherwise.
final class Progress: Sendable {
  private struct State {
    var part = ""
    var partStart = 0.0
    var lastDrawn = 0.0
    var drawn = false
  }

  private let state = Mutex(State())
  private let console: Console
  private let seconds: @Sendable () -> Double

  init(console: Console, seconds: @escaping @Sendable () -> Double) {
    self.console = console
    self.seconds = seconds
  }

  /// Starts a part, such as `fitting the model`.
  func begin(_ part: String) {
    state.withLock { state in
      state.part = part
      state.partStart = seconds()
      state.lastDrawn = 0
      if console.errorIsTerminal { draw(&state, fraction: nil) } else { console.say(part) }
    }
  }

  /// How much of the part is done, 0 to 1; drawn at most ten times a second.
  func advance(_ fraction: Double) {
    guard console.errorIsTerminal, !console.quiet else { return }
    state.withLock { state in
      let now = seconds()
      guard now - state.lastDrawn > 0.1 else { return }
      state.lastDrawn = now
      draw(&state, fraction: min(max(fraction, 0), 1))
    }
  }

  /// Ends the part, and takes the bar off the terminal.
  func end() {
    state.withLock { state in
      if state.drawn { console.message("\r\u{1B}[K") }
      state.drawn = false
      guard !state.part.isEmpty else { return }
      let milliseconds = Int(((seconds() - state.partStart) * 1000).rounded())
      console.detail("\(state.part): \(milliseconds) ms")
      state.part = ""
    }
  }

  private func draw(_ state: inout State, fraction: Double?) {
    guard !console.quiet else { return }
    var line = "\r\u{1B}[K"
    if let fraction {
      let filled = Int(fraction * 20)
      line += String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      line += " \(Int(fraction * 100)) % \(state.part)"
      let spent = seconds() - state.partStart
      if fraction > 0.02 { line += ", \(Progress.words(spent * (1 - fraction) / fraction)) left" }
    } else {
      line += state.part
    }
    console.message(line)
    state.drawn = true
  }

  private static func words(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 90 ? "\(whole) s" : "\((whole + 59) / 60) min"
  }
}
