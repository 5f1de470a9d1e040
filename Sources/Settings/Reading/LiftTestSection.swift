import Findings
import Wording

extension BayesSettings {
  /// Reads `lift_tests`: the name of a table beside the configuration, or the tests themselves.
  mutating func readLiftTests(_ section: SectionReader, media: KnownMedia) {
    guard let value = section.node("lift_tests") else { return }
    if let file = value.text, !file.isEmpty {
      liftTestFile = file
      return
    }
    guard case .sequence(let items) = value.content else {
      section.refuse(
        value, "lift_tests", code: "type", "must be a file name or a list of tests",
        as: Never.self, fix: "Write \"lift_tests: experiments.csv\".")
      return
    }
    liftTests = items.enumerated().compactMap { index, item in
      LiftTest.read(
        SectionReader(
          path: section.full("lift_tests[\(index + 1)]"), node: item,
          collector: section.collector), media: media)
    }
  }
}

extension LiftTest {
  /// Reads one test; `nil` where something it needs is missing or wrong, which is reported.
  fileprivate static func read(_ section: SectionReader, media: KnownMedia) -> LiftTest? {
    let amount = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    let needed = ["channel", "start", "end", "spend_change", "lift", "standard_error"]
    let channel = section.text("channel")
    let start = section.day("start")
    let end = section.day("end")
    let geo = section.text("geo")
    let change = section.number("spend_change", in: amount)
    let lift = section.number("lift", in: amount)
    let error = section.number("standard_error", in: amount)
    section.finish()
    for key in needed where !section.keys.contains(key) {
      section.collector.report(
        code: "incomplete", "\(section.path) has no \(key)", line: section.line,
        key: section.full(key),
        fix: "A lift test has \(needed.joined(separator: ", ")) and, in one place only, geo.")
    }
    if let channel {
      media.checkPaid(channel, section, section.full("channel"), line: section.line)
    }
    guard let channel, let start, let end, let change, let lift, let error else { return nil }
    let test = LiftTest(
      channel: channel, start: start, end: end, geo: geo, spendChange: change, lift: lift,
      standardError: error)
    test.check(section)
    return test
  }

  private func check(_ section: SectionReader) {
    func refuse(_ key: String, _ rule: String, _ fix: Phrase) {
      guard let value = section.node(key) else { return }
      section.refuse(value, key, code: "range", rule, as: Never.self, fix: fix)
    }
    if end < start {
      refuse("end", "must not be before start", "Swap the two, or correct the year.")
    }
    if spendChange == 0 {
      refuse(
        "spend_change", "must not be 0",
        "Give the money that was added, or with a minus sign taken away, by the test.")
    }
    if standardError <= 0 {
      refuse(
        "standard_error", "must be above 0",
        "Give the test's uncertainty: a 95 % interval is about four standard errors wide.")
    }
  }
}
