import Findings
import Settings
import Testing

@Suite("The section mail")
struct MailReadingTests {
  private func read(_ yaml: String) throws -> MailSettings {
    try ConfigurationReader.read(bytes: Array(yaml.utf8), file: "mmm.yaml").0.mail
  }

  @Test("is read with every key")
  func keys() throws {
    let mail = try read(
      """
      mail:
        smtp: smtps://mail.example.com:465
        user: reports
        from: Reports <reports@example.com>
        to: [a@x.org, b@y.org]
        subject_prefix: "[Q3]"

      """)
    #expect(mail.smtp == "smtps://mail.example.com:465")
    #expect(mail.user == "reports")
    #expect(mail.from == "Reports <reports@example.com>")
    #expect(mail.to == ["a@x.org", "b@y.org"])
    #expect(mail.subjectPrefix == "[Q3]")
    #expect(try read("mail: {to: a@x.org}\n").to == ["a@x.org"])
  }

  @Test(
    "refuses a password wherever it stands, and does not repeat it",
    arguments: [
      "password: hunter2", "pass: hunter2", "token: hunter2", "secret: hunter2",
      "smtp: smtp://me:hunter2@x.org",
    ])
  func password(line: String) {
    let error = #expect(throws: Unusable.self) { try read("mail:\n  \(line)\n") }
    #expect(error?.findings.map(\.code) == ["configuration.secret"])
    #expect(error?.findings.contains { "\($0)".contains("hunter2") } == false)
    #expect(error?.findings.first?.place.row == 2)
  }

  @Test("refuses a server that is none")
  func server() {
    let error = #expect(throws: Unusable.self) { try read("mail: {smtp: mail.example.com}\n") }
    #expect(error?.findings.first?.code == "configuration.type")
  }
}
