import Foundation
import Summary
import Testing

/// A report with all its files, made by the program when a test first asks for it and read by every test that needs it.
struct MadeReport: Hashable, Sendable, CustomTestStringConvertible {
  /// The template.
  enum Kind: String, CaseIterable { case executive, detailed, optimization, monitoring }

  enum Engine: String { case ridge, bayes }

  /// What the report is on.
  enum Market: String {
    /// The sample that comes with the program.
    case demo
    /// The sample with an outcome that nothing foretold, so that a gate fails.
    case gated
    /// Channels with names that break what does not expect them.
    case hostile
  }

  var kind = Kind.executive
  var engine = Engine.ridge
  var market = Market.demo
  var locale: String?

  var testDescription: String {
    [kind.rawValue, engine.rawValue, market.rawValue, locale].compactMap(\.self)
      .joined(separator: " ")
  }

  /// The report people get who ask for nothing: of the Bayesian model, for executives.
  static let usual = MadeReport(engine: .bayes)

  /// Every kind, and those of them that a Bayesian fit gives more to say.
  static let all =
    Kind.allCases.map { MadeReport(kind: $0) }
    + [usual, MadeReport(kind: .detailed, engine: .bayes)]

  static func every(_ market: Market, locale: String? = nil) -> [MadeReport] {
    Kind.allCases.map { MadeReport(kind: $0, market: market, locale: locale) }
  }

  // MARK: Files

  /// The folder above `report/`.
  func place() throws -> Workplace {
    try Self.shelf.slot(self).withLock { slot in
      if let place = slot.place { return place }
      let place = try Workplace()
      try make(in: place)
      slot.place = place
      return place
    }
  }

  /// What was read of a file, once for all tests.
  func remembered(_ file: ReportWords.File, _ read: () throws -> [String]) throws -> [String] {
    _ = try place()
    return try Self.shelf.slot(self).withLock { slot in
      let words = try slot.words[file] ?? read()
      slot.words[file] = words
      return words
    }
  }

  func path(_ file: String) throws -> String { try place().path + "/report/" + file }

  func bytes(_ file: String) throws -> [UInt8] { try place().bytes("report/" + file) }

  func text(_ file: String) throws -> String { try place().text("report/" + file) }

  func summary() throws -> ExecutiveSummary {
    try SummaryCoding.decode(bytes("executive_summary.json"))
  }

  // MARK: Making

  private struct Failure: Error { var reason: String }

  private func make(in place: Workplace) throws {
    // A Bayesian fit takes long: other reports are made of the usual one's.
    if engine == .bayes, locale == nil, self != .usual {
      let model = try MadeReport.usual.path("model.json")
      try run(["report", model, "--report", kind.rawValue], in: place)
      return
    }
    var data = BuiltProgram.root + "/assets/demo/data.csv"
    var configuration = ""
    var more: [String] = []
    switch market {
    case .demo:
      // Names of a language's own words are not compared with those of the sample.
      if engine == .ridge { more = ["--previous", Self.earlier] }
      configuration = "report: {client: Northwind Outdoor, locale: \(locale ?? "en-US")}\n"
      // What a posterior adds is said of few draws, too.
      if engine == .bayes, locale != nil {
        configuration += "model: {draws: 200, warmup: 300}\n"
      }
      try place.put(configuration, "mmm.yaml")
    case .gated:
      try place.put(try Self.unforeseen(), "data.csv")
      data = "data.csv"
    case .hostile:
      try HostileNamesTests.prepare(place)
      data = ""
    }
    if market != .gated { more += ["--config", "mmm.yaml"] }
    try run(
      ["run"] + (data.isEmpty ? [] : [data]) + ["--report", kind.rawValue]
        + ["--model", engine.rawValue] + more, in: place)
  }

  private func run(_ arguments: [String], in place: Workplace) throws {
    let outcome = try BuiltProgram.run(
      arguments + ["--output", "report", "--quiet"], in: place.path)
    guard outcome.status == 0 else { throw Failure(reason: outcome.errors) }
  }

  /// An earlier report on the same outcome, with a plan: the sample kept in the repository.
  private static let earlier = BuiltProgram.root + "/reports/sample/executive_summary.json"

  /// The sample, but for twenty last weeks that sold a third.
  private static func unforeseen() throws -> String {
    let text = try String(
      contentsOfFile: BuiltProgram.root + "/assets/demo/data.csv", encoding: .utf8)
    var rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let revenue = rows.first?.firstIndex(of: "revenue") ?? 1
    for row in rows.indices.suffix(20) { rows[row][revenue] = "\(1_500_000 + 40_000 * (row % 5))" }
    return rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private static let shelf = Shelf()

  /// Reports made so far; their folders go when the process ends.
  private final class Shelf: @unchecked Sendable {
    /// One report, which only the first to come makes.
    final class Slot: @unchecked Sendable {
      private let lock = NSRecursiveLock()
      fileprivate var place: Workplace?
      fileprivate var words: [ReportWords.File: [String]] = [:]

      fileprivate func withLock<T>(_ body: (Slot) throws -> T) rethrows -> T {
        lock.lock()
        defer { lock.unlock() }
        return try body(self)
      }
    }

    private let lock = NSLock()
    private var slots: [MadeReport: Slot] = [:]

    init() { atexit { MadeReport.shelf.clear() } }

    func slot(_ report: MadeReport) -> Slot {
      lock.lock()
      defer { lock.unlock() }
      let slot = slots[report] ?? Slot()
      slots[report] = slot
      return slot
    }

    private func clear() { slots = [:] }
  }
}
