import Mail
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("E-mail of a report")
struct MailReportTests {
  @Test("the same report and time give the same bytes")
  func sameBytes() throws {
    let summary = SampleSummary.make()
    let first = try MailReading.message(summary)
    #expect(first == (try MailReading.message(summary)))
    #expect(first != (try MailReading.message(summary, seconds: 0)))
  }

  /// A summary and what is special about it.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var summary: ExecutiveSummary
  }

  static let reports =
    [
      Sample(testDescription: "one channel", summary: SampleSummary.make(channels: 1)),
      Sample(testDescription: "eight channels", summary: SampleSummary.make()),
      Sample(
        testDescription: "twenty hostile names",
        summary: SampleSummary.make(channels: 20, hostileNames: true)),
    ]
    + [
      ("monitoring", SampleReports.monitored),
      ("monitoring hostile names", SampleReports.monitoredHostile),
    ]
    .compactMap { name, summary in
      summary.map { Sample(testDescription: name, summary: $0) }
    }

  @Test(
    "its lines and parts are as long as standards and mail programs allow",
    arguments: reports)
  func limits(report: Sample) throws {
    let bytes = try MailReading.message(report.summary)
    #expect(bytes.count < 2_000_000)
    var width = 0
    var last: UInt8 = 0
    for byte in bytes {
      #expect(byte < 0x80)
      if byte == 10 {
        #expect(last == 13, "a line ends without CR")
        #expect(width <= 77, "a line of \(width) characters")
        width = 0
      } else {
        width += 1
      }
      last = byte
    }
  }

  @Test(
    "another program reads every part, and finds nothing wrong",
    .enabled(if: MailReading.isAvailable, "python3 is not here"), arguments: reports)
  func read(report: Sample) throws {
    let summary = report.summary
    let mail = try MailReading(MailReading.message(summary))
    #expect(mail.defects.isEmpty, "\(mail.defects)")
    #expect(
      mail.types == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html",
        "image/png", "application/pdf",
      ])
    #expect(Self.joined(mail.headers["Subject"] ?? "") == Self.joined(summary.insights.headline))
    #expect(mail.headers["Date"] == "Mon, 21 Sep 2026 14:13:20 +0000")
    #expect(mail.headers["X-Unsent"] == "1")
    #expect(mail.attachments == ["report.pdf"])
    let picture = try #require(mail.pictures.first).filter { $0 != "<" && $0 != ">" }
    #expect(mail.html.contains("src=\"cid:\(picture)\""))
  }

  @Test(
    "HTML is tables and inline styles, small, and asks for nothing",
    .enabled(if: MailReading.isAvailable, "python3 is not here"), arguments: reports)
  func html(report: Sample) throws {
    let mail = try MailReading(MailReading.message(report.summary))
    #expect(mail.html.utf8.count <= 80_000)
    for part in [
      "<svg", "<style", "<link", "<script", "data:", "http:", "https:", "url(", "@import",
    ] {
      #expect(!mail.html.contains(part), "\(part)")
    }
    #expect(mail.html.split(separator: "<img").count == 2)
    #expect(mail.html.contains("name=\"color-scheme\" content=\"light dark\""))
  }

  @Test(
    "HTML and text say the same: verdict, figures, actions, grade, warnings and where it comes from",
    .enabled(if: MailReading.isAvailable, "python3 is not here"))
  func same() throws {
    let summary = SampleSummary.make()
    let mail = try MailReading(MailReading.message(summary))
    let html = Self.visible(mail.html)
    let text = Self.joined(mail.text)
    var sentences = [summary.insights.headline, "Grade \(summary.grade.letter)", "report.pdf"]
    sentences += summary.narrative.keyFigures.flatMap { [$0.label, $0.text] + [$0.interval ?? ""] }
    sentences += summary.narrative.actions.flatMap { [$0.title, $0.detail, $0.moneyText ?? ""] }
    sentences += summary.insights.warnings + [summary.narrative.notes["intervals"] ?? ""]
    sentences += [summary.narrative.charts["plan"]?.title ?? "", summary.grade.verdict]
    for sentence in sentences {
      #expect(html.contains(Self.joined(sentence)), "HTML lacks: \(sentence)")
      #expect(text.contains(Self.joined(sentence)), "text lacks: \(sentence)")
    }
  }

  @Test(
    "a failed gate shows its banner and recommends nothing",
    .enabled(if: MailReading.isAvailable, "python3 is not here"))
  func gated() throws {
    let summary = SampleSummary.make(failedGate: true)
    let banner = try #require(summary.narrative.banner)
    let mail = try MailReading(MailReading.message(summary))
    #expect(Self.visible(mail.html).contains(Self.joined(banner)))
    #expect(Self.joined(mail.text).contains(Self.joined(banner)))
    #expect(mail.pictures.first?.hasPrefix("<bridge.") == true)
    for text in [mail.html, mail.text] {
      for action in ["Three actions", "Two actions", "Scale "] { #expect(!text.contains(action)) }
    }
  }

  @Test(
    "says who it is from and to where that is known",
    .enabled(if: MailReading.isAvailable, "python3 is not here"))
  func envelope() throws {
    let from = try #require(Mailbox("Zoë <z@x.org>"))
    let to = try #require(Mailbox("a@y.org"))
    let mail = try MailReading(
      MailReading.message(
        SampleSummary.make(),
        envelope: MailEnvelope(from: from, to: [to], subjectPrefix: "[Q3]")))
    #expect(mail.headers["From"] == "Zoë <z@x.org>")
    #expect(mail.headers["To"] == "a@y.org")
    #expect(mail.headers["Subject"]?.hasPrefix("[Q3] ") == true)
    #expect(mail.headers["Message-ID"]?.hasSuffix("@x.org>") == true)
  }

  /// Words of a page, white space as one space.
  private static func visible(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
        text += " "
      } else if !isTag {
        text.append(character)
      }
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    return joined(entities.reduce(text) { $0.replacing($1.0, with: $1.1) })
  }

  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
