import Mail
import Testing

@Suite("Mailboxes")
struct MailboxTests {
  @Test(
    "are read with and without a name",
    arguments: [
      ("a@x.org", "", "a@x.org"), (" a.b+c@sub.x.org ", "", "a.b+c@sub.x.org"),
      ("Finance <a@x.org>", "Finance", "a@x.org"),
      ("\"Board, the\" <a@x.org>", "Board, the", "a@x.org"), ("<a@x.org>", "", "a@x.org"),
    ])
  func read(text: String, name: String, address: String) throws {
    let box = try #require(Mailbox(text))
    #expect(box.name == name)
    #expect(box.address == address)
  }

  @Test(
    "that are none are refused",
    arguments: [
      "", "a", "@x.org", "a@", "a b@x.org", "a@x org", "a@x.org>", "a@x..org", ".a@x.org",
      "a@x.org\r\nBcc: b@y.org", "ä@x.org", "a@x.org, b@y.org",
      "a@\(String(repeating: "x", count: 260))",
    ])
  func refused(text: String) {
    #expect(Mailbox(text) == nil)
  }

  @Test("are parted at commas outside quotes")
  func pieces() {
    #expect(
      Mailbox.pieces(of: "a@x.org, \"B, c\" <b@y.org>,,") == ["a@x.org", "\"B, c\" <b@y.org>"])
  }
}

@Suite("Mail servers")
struct MailServerTests {
  @Test(
    "are read with their security and usual port",
    arguments: [
      ("smtp://mail.example.com", 587, MailServer.Security.startTLS),
      ("smtps://mail.example.com/", 465, .tls), ("smtp://localhost:25", 25, .plain),
      ("smtp://127.0.0.1:2525", 2525, .plain), ("smtp://[::1]:25", 25, .plain),
    ])
  func read(text: String, port: Int, security: MailServer.Security) throws {
    let server = try MailServer(text)
    #expect(server.port == port)
    #expect(server.security == security)
  }

  @Test(
    "that are none are refused",
    arguments: [
      ("mail.example.com", MailServer.Problem.scheme), ("smtp://", .host),
      ("smtp://a b", .host), ("smtp://x:70000", .port), ("smtp://x:y", .port),
      ("smtps://me:word@x", .secret), ("smtp://x/folder", .host),
    ])
  func refused(text: String, problem: MailServer.Problem) {
    #expect(throws: problem) { try MailServer(text) }
  }

  @Test("may go without encryption where the user says so")
  func plain() throws {
    #expect(try MailServer("smtp://x", allowsPlain: true).security == .plain)
    #expect(try MailServer("smtps://x", allowsPlain: true).security == .tls)
  }
}
