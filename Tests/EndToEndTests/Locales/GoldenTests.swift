import Foundation
import Testing

/// The start of `report.txt` and the e-mail's text in each language, kept in `Tests/EndToEndTests/Golden`.
///
/// After a change of words look at what `MMM_RENEW_GOLDEN=1 swift test --filter GoldenTests` makes of the files.
@Suite("Reports in other languages", .enabled(if: MailHost.isAvailable, "python3 is not here"))
struct GoldenTests {
  struct Case: Sendable, CustomStringConvertible {
    var locale: String
    var currency: String
    /// How the fiscal year is cut; `nil` for calendar months.
    var calendar: String?
    var description: String {
      [locale, currency, calendar].compactMap(\.self).joined(separator: "-")
    }
  }

  static let cases = [
    Case(locale: "en-US", currency: "USD"), Case(locale: "de-DE", currency: "EUR"),
    Case(locale: "fr-FR", currency: "EUR"), Case(locale: "es-ES", currency: "EUR"),
    Case(locale: "ja-JP", currency: "JPY"),
    Case(locale: "en-US", currency: "USD", calendar: "4-4-5"),
  ].filter { $0.locale == "en-US" || hasWords($0.locale) }

  private static let isRenewing = ProcessInfo.processInfo.environment["MMM_RENEW_GOLDEN"] == "1"

  @Test("the report starts as it did, in the words and numbers of its locale", arguments: cases)
  func start(test: Case) throws {
    let place = try Workplace()
    try place.put(
      """
      data:
        currency: \(test.currency)
      report:
        locale: \(test.locale)
        client: Northwind Outdoor
      \(test.calendar.map { "  fiscal_year_start: 2\n  calendar: \($0)" } ?? "")
      """, "mmm.yaml")
    let outcome = try place.run(
      "run", BuiltProgram.root + "/assets/demo/data.csv", "--config", "mmm.yaml", "--model",
      "ridge",
      "--formats", "text,email", "--output", "report", "--quiet")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let found = Self.withoutDigits(
      try Self.start(of: place.text("report/report.txt")) + "\n" + Self.mail(in: place))
    // With the PDF inside, in any script: criterion 23 allows 2 MB, large fonts must not fill them.
    #expect(try place.bytes("report/report.eml").count < 1_000_000)
    let file = BuiltProgram.root + "/Tests/EndToEndTests/Golden/\(test.description).txt"
    if Self.isRenewing { try Data(found.utf8).write(to: URL(fileURLWithPath: file)) }
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    for (line, (new, old)) in zip(
      found.split(separator: "\n"), kept.split(separator: "\n")
    ).enumerated() where new != old {
      Issue.record("line \(line + 1): \(new)\n  was: \(old)")
      return
    }
    #expect(found == kept)
  }

  /// Every digit as a 0: the last ones of an estimate differ from processor to processor.
  private static func withoutDigits(_ text: String) -> String {
    String(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
  }

  /// The first page: up to the second of the lines that part sections.
  private static func start(of report: String) -> String {
    var pages = 0
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).prefix { line in
      pages += line.hasPrefix("----------") && !line.contains(" ") ? 1 : 0
      return pages < 2
    }
    return lines.dropLast().joined(separator: "\n")
  }

  /// The e-mail's text, without the name of the run.
  private static func mail(in place: Workplace) throws -> String {
    try PythonReading.run(
      """
      import email, email.policy, re, sys
      m = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
      print("Subject:", m["subject"])
      text = next(p for p in m.walk() if p.get_content_type() == "text/plain").get_content()
      print(re.sub(r"\\b[0-9a-f]{8}\\b", "RUN", text), end="")
      """, [place.path + "/report/report.eml"])
  }

  private static func hasWords(_ locale: String) -> Bool {
    FileManager.default.fileExists(
      atPath: BuiltProgram.root + "/templates/shared/words/\(locale.prefix(2)).yaml")
  }
}
