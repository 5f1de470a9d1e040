import Foundation
import Testing

@Suite(
  "Sending a report",
  .enabled(
    if: MailHost.isAvailable, "python3, which the mail server of these tests needs, is not here"))
struct SendTests {
  static let message =
    "From: \"Reports\" <report@mmm.invalid>\r\nSubject: Move money\r\n"
    + "Date: Sat, 1 Jan 2000 00:00:00 +0000\r\nMessage-ID: <0f@mmm.invalid>\r\nX-Unsent: 1\r\n"
    + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    + "Two lines,\r\n.the second with a point\r\n"

  static let addresses = ["--from", "Finance <reports@example.com>", "--to", "a@x.org, b@y.org"]

  private func place() throws -> Workplace {
    let work = try Workplace()
    try work.put(Self.message, "report.eml")
    return work
  }

  private func send(
    _ work: Workplace, _ options: [String], environment: [String: String] = [:]
  ) throws -> Outcome {
    try BuiltProgram.run(
      ["send", "report.eml"] + options, in: work.path,
      environment: ["SOURCE_DATE_EPOCH": "1790000000"].merging(environment) { $1 })
  }

  @Test("hands over the message, addressed to those it goes to")
  func delivered() throws {
    let work = try place()
    let host = try MailHost(in: work)
    let outcome = try send(work, ["--smtp", "smtp://127.0.0.1:\(host.port)"] + Self.addresses)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let taken = try host.taken()
    try #require(taken.count == 1)
    #expect(
      taken[0].message == """
        From: "Finance" <reports@example.com>\r
        To: a@x.org, b@y.org\r
        Date: Mon, 21 Sep 2026 14:13:20 +0000\r
        Subject: Move money\r
        Message-ID: <0f@example.com>\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        \r
        Two lines,\r
        .the second with a point\r

        """)
    #expect(taken[0].envelope["from"] as? String == "FROM:<reports@example.com>")
    #expect(taken[0].envelope["to"] as? [String] == ["TO:<a@x.org>", "TO:<b@y.org>"])
  }

  @Test("takes server and addresses from a configuration")
  func configured() throws {
    let work = try place()
    let host = try MailHost(in: work)
    try work.put(
      """
      mail:
        smtp: smtp://localhost:\(host.port)
        from: reports@example.com
        to: [a@x.org]

      """, "mmm.yaml")
    let outcome = try send(work, ["--config", "mmm.yaml"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try host.taken().count == 1)
  }

  @Test("tries again after a failure that passes by itself")
  func temporary() throws {
    let work = try place()
    let host = try MailHost(["--busy", "1"], in: work)
    let outcome = try send(work, ["--smtp", "smtp://localhost:\(host.port)"] + Self.addresses)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("451 busy, come again; trying again in 1 s"))
    #expect(try host.taken().count == 1)
  }

  @Test("gives up after the attempts it was given")
  func exhausted() throws {
    let work = try place()
    let host = try MailHost(["--busy", "9"], in: work)
    let outcome = try send(
      work, ["--smtp", "smtp://localhost:\(host.port)", "--retries", "1"] + Self.addresses)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("after 2 attempts"))
  }

  @Test("a refused recipient is named, and nobody gets the message")
  func refused() throws {
    let work = try place()
    let host = try MailHost(["--refuse", "b@y.org"], in: work)
    let outcome = try send(work, ["--smtp", "smtp://localhost:\(host.port)"] + Self.addresses)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("refused the recipient b@y.org: it said 550 no such mailbox"))
    #expect(try host.taken().isEmpty)
  }

  @Test("nothing is said to another machine without encryption")
  func unencrypted() throws {
    let work = try place()
    let host = try MailHost(in: work)
    // Not a name of this machine, though it leads to it.
    let address = ["--smtp", "smtp://0.0.0.0:\(host.port)", "--retries", "0"] + Self.addresses
    let outcome = try send(work, address)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot be encrypted"))
    #expect(try host.taken().isEmpty)
    #expect(try send(work, address + ["--plain"]).status == 0)
  }

  @Test("a server that is not there is said after the attempts")
  func unreachable() throws {
    let work = try place()
    let port = try MailHost(in: work).port
    let outcome = try send(
      work, ["--smtp", "smtp://localhost:\(port)", "--retries", "0"] + Self.addresses)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("localhost:\(port) cannot be reached"))
  }

  @Test("a dry run says what would happen and connects to nobody")
  func dry() throws {
    let work = try place()
    let outcome = try send(
      work, ["--smtp", "smtps://mail.example.com", "--user", "me", "--dry-run"] + Self.addresses)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("to:      a@x.org, b@y.org"))
    #expect(outcome.output.contains("mail.example.com:465, TLS, as me"))
    #expect(outcome.output.contains("Nothing was sent."))
  }
}
