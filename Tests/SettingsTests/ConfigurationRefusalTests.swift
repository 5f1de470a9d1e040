import Findings
import Settings
import Testing

/// A configuration that must be refused, and what its first error must say.
struct Refused: Sendable, CustomTestStringConvertible {
  var text: String
  var line: Int
  var key: String?
  var says: String
  var fix: String

  init(_ text: String, line: Int, key: String? = nil, says: String, fix: String = "") {
    self.text = text
    self.line = line
    self.key = key
    self.says = says
    self.fix = fix
  }

  var testDescription: String { says }
}

extension Finding {
  /// What the case says stands in the sentence and in the way out.
  func expect(_ expected: Refused) {
    #expect(message.contains(expected.says), "\(message)")
    #expect(expected.fix.isEmpty || fix.contains(expected.fix), "\(fix)")
  }
}

@Suite("Refusing a configuration")
struct ConfigurationRefusalTests {
  static let table = [
    Refused(
      "model:\n  interval: 7", line: 2, key: "model.interval",
      says: "model.interval must be between 0.5 and 0.99, found 7"),
    Refused(
      "model:\n  interval: high", line: 2, key: "model.interval",
      says: "model.interval must be between 0.5 and 0.99, found high"),
    Refused(
      "model:\n  draws: 2.5", line: 2, key: "model.draws",
      says: "model.draws must be a whole number, between 50 and 100000, found 2.5"),
    Refused(
      "model:\n  draws: \"200\"", line: 2, key: "model.draws", says: "found 200"),
    Refused(
      "modle:\n  seed: 1", line: 1, key: "modle",
      says: "there is no key \"modle\" at the top level",
      fix: "Did you mean \"model\"?"),
    Refused(
      "model:\n  seed: 1\n  intervall: 0.9", line: 3, key: "model.intervall",
      says: "there is no key \"intervall\" in \"model\"", fix: "Did you mean \"interval\"?"),
    Refused(
      "data:\n  outcome:\n    colum: y", line: 3, key: "data.outcome.colum",
      says: "no key \"colum\"", fix: "Did you mean \"column\"?"),
    Refused(
      "data:\n  outcome: {kind: sales, column: y}", line: 2, key: "data.outcome.kind",
      says: "data.outcome.kind must be one of revenue, conversions, found sales"),
    Refused(
      "data:\n  channels:\n    - {name: tv}", line: 3, key: "data.channels[1]",
      says: "must name its spend column"),
    Refused(
      "data:\n  channels:\n    - {name: tv, spend: a}\n    - {name: tv, spend: b}", line: 4,
      key: "data.channels", says: "names \"tv\" twice"),
    Refused(
      "data:\n  channels: [{name: v, spend: s, reach: r}]", line: 2,
      says: "only one of reach and frequency"),
    Refused("data:\n  start: 03.01.2022", line: 2, key: "data.start", says: "must be a date"),
    Refused(
      "data:\n  start: 2022-01-03", line: 2, key: "data.start", says: "needs data.frequency"),
    Refused(
      "model:\n  method: rigde", line: 2, key: "model.method",
      says: "must be one of ridge, bayes, found rigde", fix: "Did you mean \"ridge\"?"),
    Refused(
      "budget:\n  objective: target_roi", line: 2, key: "budget.objective",
      says: "target_roi needs budget.target"),
    Refused(
      "budget:\n  objective: rio", line: 2, key: "budget.objective",
      says: "must be one of roi, revenue, profit, reach", fix: "Did you mean \"roi\"?"),
    Refused(
      "budget:\n  groups:\n    - {channels: [tv], min: 5, max: 2}", line: 3,
      key: "budget.groups[1]", says: "a min above its max"),
    Refused(
      "data: {channels: [{name: tv, spend: s}]}\nbudget:\n  groups: [{channels: [tw], max: 5}]",
      line: 3, key: "budget.groups[1]", says: "which is not a channel", fix: "Did you mean \"tv\"?"),
    Refused(
      "budget:\n  ratios: [{channel: tv, max: 2}]", line: 2, key: "budget.ratios[1]",
      says: "must name a channel and the one it is compared with"),
    Refused(
      "budget:\n  constraints:\n    tv: {min_change: 0.5, max_change: 0.2}", line: 3,
      key: "budget.constraints.tv", says: "a min_change above its max_change"),
    Refused(
      "budget:\n  risk: {measure: var}", line: 2, key: "budget.risk.measure",
      says: "must be one of expected, quantile, cvar"),
    Refused("budget:\n  groups: 5", line: 2, key: "budget.groups", says: "a list of mappings"),
    Refused("budget:\n  total: 0", line: 2, key: "budget.total", says: "a number above 0"),
    Refused(
      "budget:\n  margin: 35", line: 2, key: "budget.margin",
      says: "budget.margin must be above 0 and at most 1, found 35", fix: "Write 35 % as 0.35."),
    Refused(
      "budget:\n  constraints:\n    tv: {min: 5, max: 2}", line: 3, key: "budget.constraints.tv",
      says: "a min above its max"),
    Refused(
      "data: {channels: [{name: search, spend: s}]}\nbudget:\n  constraints:\n    serach: {min: 5}",
      line: 4, key: "budget.constraints.serach", says: "which is not a channel",
      fix: "Did you mean \"search\"?"),
    Refused(
      "budget:\n  window: next_qarter", line: 2, key: "budget.window",
      says: "must be last_year, next_quarter, a number of periods, or two days",
      fix: "Did you mean \"next_quarter\"?"),
    Refused(
      "budget:\n  window: [13]", line: 2, key: "budget.window", says: "found a list",
      fix: "{periods: 13}"),
    Refused(
      "budget:\n  window: {periods: 0}", line: 2, key: "budget.window.periods",
      says: "must be a whole number, between 1 and 1000"),
    Refused(
      "budget:\n  window:\n    start: 2026-10-05", line: 3, key: "budget.window",
      says: "must be last_year", fix: "both the first and the last day"),
    Refused(
      "budget:\n  window: {start: 2026-10-05, end: 2025-12-27}", line: 2, key: "budget.window",
      says: "starts on 2026-10-05, after it ends on 2025-12-27", fix: "correct the year"),
    Refused(
      "budget:\n  window: {start: 5 October, end: 2025-12-27}", line: 2,
      key: "budget.window.start", says: "must be a date"),
    Refused(
      "budget:\n  window: {periods: 4, start: 2026-10-05, end: 2026-12-27}", line: 2,
      key: "budget.window", says: "must be last_year", fix: "Give either the periods"),
    Refused("budget:\n  carry_out: 2", line: 2, key: "budget.carry_out", says: "true or false"),
    Refused(
      "budget:\n  flighting: {min_change: 0.5}", line: 2, key: "budget.flighting.min_change",
      says: "must be between -1 and 0, found 0.5"),
    Refused(
      "budget:\n  scenarios:\n    - {name: cut, chnge: -0.2}", line: 3,
      key: "budget.scenarios[1].chnge", says: "there is no key \"chnge\"",
      fix: "Did you mean \"change\"?"),
    Refused(
      "budget:\n  scenarios:\n    - {name: cut}", line: 3, key: "budget.scenarios[1]",
      says: "asks nothing", fix: "change: -0.2"),
    Refused(
      "budget:\n  scenarios:\n    - {change: -0.2}", line: 3, key: "budget.scenarios[1]",
      says: "has no name"),
    Refused(
      "budget:\n  scenarios:\n    - {name: cut, change: -0.2, total: 5}", line: 3,
      key: "budget.scenarios[1]", says: "several things at once: change, total",
      fix: "a scenario of each"),
    Refused(
      "budget:\n  scenarios:\n    - {name: cut, change: -0.2}\n    - {name: cut, total: 5}",
      line: 4, key: "budget.scenarios[2].name", says: "\"cut\", which another one has"),
    Refused(
      "budget:\n  scenarios:\n    - {name: cut, change: -20}", line: 3,
      key: "budget.scenarios[1].change", says: "must be a number, -1 or more, found -20"),
    Refused(
      "budget:\n  scenarios:\n    - {name: cut, total: 0}", line: 3,
      key: "budget.scenarios[1].total", says: "must be a number above 0"),
    Refused(
      "data: {channels: [{name: tv, spend: s}]}\nbudget:\n  scenarios: [{name: a, off: tw}]",
      line: 3, key: "budget.scenarios[1]", says: "names \"tw\", which is not a channel",
      fix: "Did you mean \"tv\"?"),
    Refused(
      "data: {channels: [{name: tv, spend: s}, {name: radio, spend: r}]}\nbudget:\n  scenarios: [{name: a, split: {tv: 5}}]",
      line: 3, key: "budget.scenarios[1].split", says: "says nothing of radio",
      fix: "0 where nothing is to be spent"),
    Refused(
      "budget:\n  scenarios:\n    - {name: a, split: {tv: -5}}", line: 3,
      key: "budget.scenarios[1].split.tv", says: "must be a number, 0 or more, found -5"),
    Refused(
      "budget:\n  scenarios:\n    - {name: a, split: {tv: 5}, optimise: true}", line: 3,
      key: "budget.scenarios[1].optimise", says: "must not be true for a split of your own"),
    Refused("model: 5", line: 1, key: "model", says: "model must be a mapping"),
    Refused("- a\n- b", line: 1, says: "the configuration must be a mapping"),
    Refused("model:\n  seed: 1\n  seed: 2", line: 3, says: "the key \"seed\" is given twice"),
    Refused("model:\n\tseed: 1", line: 2, says: "cannot start any token", fix: "spaces, not tabs"),
    Refused(
      "model: {seed: 1\nreport: {", line: 2, says: "line 2 of mmm.yaml cannot be read as YAML"),
    Refused("a: &x {b: 1}\nc: *x", line: 2, says: "aliases"),
    Refused("model: {seed: 1}\n---\nmodel: {seed: 2}", line: 2, says: "second document"),
    Refused("report:\n  type: ../secret", line: 2, key: "report.type", says: "must be a template"),
  ]

  @Test("the error names the line, the key and the way to mend it", arguments: table)
  func refused(_ expected: Refused) throws {
    let first = try #require(refusal(expected.text).first)
    #expect(first.severity == .error)
    #expect(first.place.file == "mmm.yaml")
    #expect(first.place.row == expected.line)
    if let key = expected.key { #expect(first.place.column == key) }
    first.expect(expected)
    #expect(!first.fix.isEmpty || first.code == "configuration.syntax")
  }

  @Test("all errors are collected")
  func collected() {
    let findings = refusal(
      "model: {interval: 7, draws: 1, sead: 1}\nreport: {fiscal_year_start: 13}")
    #expect(
      findings.map(\.place.column) == [
        "model.interval", "model.draws", "model.sead", "report.fiscal_year_start",
      ])
  }

  @Test("bytes that are no text name the line")
  func noText() throws {
    let bytes = Array("model:\n  seed: 1\n".utf8) + [0xFF, 0xFE, 0xFD]
    do {
      _ = try ConfigurationReader.read(bytes: bytes, file: "mmm.yaml")
      Issue.record("was accepted")
    } catch {
      #expect(error.findings.first?.place.row == 3)
    }
  }

  @Test("a file nested a thousand levels deep is refused, not followed")
  func deep() throws {
    let text = String(repeating: "[", count: 1000)
    #expect(refusal(text).first?.message.contains("nested too deeply") == true)
  }

  @Test("random bytes are refused or read, and never crash", arguments: 0..<8)
  func random(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let source = Array(ConfigurationReaderTests.full.utf8)
    for _ in 0..<300 {
      var bytes = source
      for _ in 0..<Int(next() % 6 + 1) {
        bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
      }
      do {
        let (configuration, _) = try ConfigurationReader.read(bytes: bytes, file: "x.yaml")
        #expect((0.5...0.99).contains(configuration.model.interval))
      } catch {
        #expect(error.findings.contains { $0.severity == .error })
      }
    }
  }
}
