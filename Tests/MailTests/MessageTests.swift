import Mail
import Testing

@Suite("Messages")
struct MessageTests {
  private func written(_ headers: [MailHeader], _ body: MessagePart) -> String {
    String(
      decoding: MailMessage(headers: headers, body: body).bytes(seed: "0f0f0f0f"), as: UTF8.self)
  }

  private func head(_ header: MailHeader) -> String {
    let text = written([header], .text(subtype: "plain", "x"))
    return text.components("MIME-Version").first ?? ""
  }

  @Test("a long subject is folded at spaces, a short one stays")
  func folded() {
    #expect(head(.text("Subject", "Hold the budget")) == "Subject: Hold the budget\r\n")
    let long = head(
      .text(
        "Subject", "Move $1.99M from out_of_home and 4 others to search and tv, for $1.74M more"))
    #expect(
      long
        == "Subject: Move $1.99M from out_of_home and 4 others to search and tv, for\r\n $1.74M more\r\n"
    )
  }

  @Test("a subject beyond ASCII is encoded in words of at most 75 characters")
  func encoded() {
    // Base 64 of the UTF-8 of "Größer", by Python's base64.b64encode.
    #expect(head(.text("Subject", "Größer")) == "Subject: =?UTF-8?B?R3LDtsOfZXI=?=\r\n")
    let lines = head(.text("Subject", String(repeating: "予算を移す", count: 20)))
      .split(separator: "\r\n")
    #expect(lines.count > 3)
    for line in lines {
      #expect(line.utf8.count <= 76)
      #expect(line.hasSuffix("?="))
    }
  }

  @Test("nothing in a subject or name can start another header")
  func injection() {
    let subject = head(.text("Subject", "Plan\r\nBcc: victim@x.org\n\n<script>"))
    #expect(subject == "Subject: Plan Bcc: victim@x.org <script>\r\n")
    let box = Mailbox(name: "A\r\nBcc: b", address: "a@x.org")
    #expect(
      head(.mailboxes("From", [box].compactMap(\.self))) == "From: \"A Bcc: b\" <a@x.org>\r\n")
  }

  @Test("a name with quotes or beyond ASCII is written so that it reads back")
  func names() {
    let quoted = Mailbox(name: "\"Q\\\"", address: "a@x.org")
    #expect(
      head(.mailboxes("To", [quoted].compactMap(\.self))) == "To: \"\\\"Q\\\\\\\"\" <a@x.org>\r\n")
    let wide = Mailbox(name: "Zoë", address: "a@x.org")
    // Base 64 of the UTF-8 of "Zoë", by Python's base64.b64encode.
    #expect(
      head(.mailboxes("To", [wide].compactMap(\.self))) == "To: =?UTF-8?B?Wm/Dqw==?= <a@x.org>\r\n")
  }

  @Test("text is quoted-printable with short lines, and keeps its line ends")
  func quotedPrintable() {
    let text = written(
      [], .text(subtype: "plain", "a = b –  \nnext\t\n" + String(repeating: "x", count: 100) + "\n")
    )
    let body = text.components("\r\n\r\n").last ?? ""
    #expect(
      body == "a =3D b =E2=80=93 =20\r\nnext=09\r\n" + String(repeating: "x", count: 75) + "=\r\n"
        + String(repeating: "x", count: 25) + "\r\n")
  }

  @Test("text of another script is base 64")
  func otherScript() {
    let text = written([], .text(subtype: "plain", "予算を移す"))
    #expect(text.contains("Content-Transfer-Encoding: base64"))
  }

  @Test("the same message has the same bytes, and every part its own boundary")
  func boundaries() {
    let inner = MessagePart.together(
      .alternative,
      [.text(subtype: "plain", "a"), .together(.related, [.text(subtype: "html", "b")])])
    let outer = MessagePart.together(
      .mixed, [inner, .attachment(type: "application/pdf", name: "r.pdf", [1, 2])])
    let text = written([], outer)
    #expect(text == written([], outer))
    for boundary in ["=_0f0f0f0f_0", "=_0f0f0f0f_0.0", "=_0f0f0f0f_0.0.1"] {
      #expect(text.contains("boundary=\"\(boundary)\""))
      #expect(text.contains("\r\n--\(boundary)--\r\n"))
    }
    #expect(text.contains("multipart/related; type=\"text/html\";"))
  }

  @Test(
    "a date is that of RFC 5322",
    arguments: [
      (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_790_000_000, "Mon, 21 Sep 2026 14:13:20 +0000"),
    ])
  func dates(seconds: Int, text: String) {
    // By Python's email.utils.formatdate.
    #expect(MailDate.text(seconds) == text)
  }

  @Test(
    "a file that is no message is refused",
    arguments: [
      "", "date,revenue\n2024-01-01,3\n", "Subject: x\n", " folded first\nSubject: x\n\nbody",
      "Name: value\n\nbody",
    ])
  func noMessage(text: String) {
    #expect(MessageFile(Array(text.utf8)) == nil)
  }

  @Test("an addressed message has new addresses, and its lines end in CRLF")
  func addressed() throws {
    let file = try #require(
      MessageFile(
        Array("To: old@x.org\nBCC: x@y.org\nSubject: a\n folded\nX: y\n\none\ntwo\r\n".utf8)))
    let from = try #require(Mailbox("a@x.org"))
    let bytes = file.addressed(from: from, to: [from], date: 0)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "From: a@x.org\r\nTo: a@x.org\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\n"
        + "Subject: a\r\n folded\r\nX: y\r\n\r\none\r\ntwo\r\n")
  }
}

extension String {
  /// The pieces between a separator.
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
