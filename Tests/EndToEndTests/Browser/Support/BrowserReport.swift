import Foundation
import Testing

/// A page the program made, to be opened in the browser.
enum BrowserReport: String, CaseIterable, CustomTestStringConvertible {
  /// The Bayesian model of the demo, with plan and sliders.
  case executive
  /// Everything an econometrician asks for.
  case detailed
  /// Names made to break pages.
  case hostile
  /// No plan and no advice, as the model could not predict.
  case gated

  var testDescription: String { rawValue }

  /// The file, made when it is first asked for.
  func page() throws -> String {
    try Self.made.withLock { made in
      if let place = made[self] { return place.path + "/report/report.html" }
      let place = try Workplace()
      let outcome = try run(in: place)
      guard outcome.status == 0 else { throw Chromium.Failure(description: outcome.errors) }
      made[self] = place
      return place.path + "/report/report.html"
    }
  }

  private static let made = Made()

  private func run(in place: Workplace) throws -> Outcome {
    let demo = BuiltProgram.root + "/assets/demo/data.csv"
    let html = ["--output", "report", "--formats", "html", "--quiet"]
    switch self {
    case .executive: return try BuiltProgram.run(["run", demo] + html, in: place.path)
    case .detailed:
      return try BuiltProgram.run(
        ["run", demo, "--model", "ridge", "--report", "detailed"] + html, in: place.path)
    case .hostile:
      try HostileNamesTests.prepare(place)
      return try BuiltProgram.run(
        ["run", "--config", "mmm.yaml", "--model", "ridge"] + html, in: place.path)
    case .gated:
      var table = SalesTable()
      for row in 68..<80 { table.set(row, "revenue", "\(1_500_000 + 40_000 * (row % 5))") }
      try place.put(table.text, "data.csv")
      return try BuiltProgram.run(
        ["run", "data.csv", "--model", "ridge"] + html, in: place.path)
    }
  }

  /// Reports made so far; their folders go when the process ends.
  private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var places: [BrowserReport: Workplace] = [:]

    init() { atexit { BrowserReport.made.withLock { $0 = [:] } } }

    func withLock<T>(_ body: (inout [BrowserReport: Workplace]) throws -> T) rethrows -> T {
      lock.lock()
      defer { lock.unlock() }
      return try body(&places)
    }
  }
}
