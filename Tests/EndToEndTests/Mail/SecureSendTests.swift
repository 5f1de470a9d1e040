import Foundation
import Testing

@Suite(
  "Sending a report in secret",
  .enabled(
    if: MailHost.hasCertificates, "python3 and openssl, which these tests need, are not both here"))
struct SecureSendTests {
  private let work: Workplace
  private let certificate: [String]

  init() throws {
    work = try Workplace()
    try work.put(SendTests.message, "report.eml")
    certificate = try MailHost.certificate(in: work)
  }

  private func send(
    _ options: [String], environment: [String: String] = [:]
  ) throws -> Outcome {
    try BuiltProgram.run(
      ["send", "report.eml"] + options + SendTests.addresses, in: work.path,
      environment: environment)
  }

  @Test("turns to TLS and logs in with a password from the environment or a file")
  func login() throws {
    let host = try MailHost(
      ["--starttls", "--user", "me", "--password", "s3cret word"] + certificate, in: work)
    let address = [
      "--smtp", "smtp://localhost:\(host.port)", "--ca", "certificate.pem", "--user", "me",
    ]
    let first = try send(address, environment: ["MMM_SMTP_PASSWORD": "s3cret word"])
    #expect(first.status == 0, "\(first.errors)")
    try work.put("s3cret word\n", "password")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: work.path + "/password")
    let second = try send(address + ["--password-file", "password"])
    #expect(second.status == 0, "\(second.errors)")
    #expect(!second.errors.contains("read by others"))
    let taken = try host.taken()
    #expect(taken.count == 2)
    for message in taken {
      #expect(message.envelope["encrypted"] as? Bool == true)
      #expect(message.envelope["user"] as? String == "me")
    }
  }

  @Test("a wrong password ends with 74 and is not repeated")
  func wrongPassword() throws {
    let host = try MailHost(
      ["--starttls", "--user", "me", "--password", "right"] + certificate, in: work)
    let outcome = try send(
      ["--smtp", "smtp://localhost:\(host.port)", "--ca", "certificate.pem", "--user", "me"],
      environment: ["MMM_SMTP_PASSWORD": "wr0ng-one"])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("did not accept the login: it said 535"))
    #expect(!outcome.errors.contains("wr0ng-one"))
    #expect(try host.taken().isEmpty)
  }

  @Test("a certificate that nobody vouches for is refused unless it is named or all are believed")
  func unknownCertificate() throws {
    let host = try MailHost(["--tls"] + certificate, in: work)
    let address = ["--smtp", "smtps://localhost:\(host.port)", "--retries", "0"]
    let outcome = try send(address)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot be encrypted"))
    #expect(try host.taken().isEmpty)
    #expect(try send(address + ["--ca", "certificate.pem"]).status == 0)
    #expect(try send(address + ["--insecure"]).status == 0)
    #expect(try host.taken().count == 2)
  }

  @Test("a password file that others may read is warned of")
  func openPassword() throws {
    try work.put("word\n", "password")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: work.path + "/password")
    let outcome = try send([
      "--smtp", "smtps://mail.example.com", "--user", "me", "--password-file", "password",
      "--dry-run",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("password can be read by others"))
  }
}
