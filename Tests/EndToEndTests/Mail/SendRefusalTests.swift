import Testing

@Suite("Wrong use of mmm send")
struct SendRefusalTests {
  /// A use of the command, and what comes of it.
  struct Case: Sendable {
    var arguments: [String]
    var status: Int32
    var words: String
  }

  static let cases = [
    Case(arguments: [], status: 64, words: "mmm send needs a message file"),
    Case(arguments: ["report.eml"], status: 64, words: "mmm send needs a sender"),
    Case(
      arguments: ["report.eml", "--from", "a@x.org"], status: 64,
      words: "mmm send needs recipients"),
    Case(
      arguments: ["report.eml", "--from", "a@x.org", "--to", "b@x.org"], status: 64,
      words: "needs a mail server"),
    Case(
      arguments: ["report.eml", "--from", "nobody", "--to", "b@x.org"], status: 64,
      words: "--from must be an address"),
    Case(
      arguments: ["report.eml", "--from", "a@x.org", "--to", "b@x.org,c c"], status: 64,
      words: "--to must be an address such as finance@example.com, found c c"),
    to("http://x", [], 64, "--smtp must be smtp://host:port or smtps://host:port"),
    to("smtp://me:word@x", [], 64, "must not hold a name or password"),
    to("smtp://x:0", [], 64, "with a port between 1 and 65535"),
    to("smtp://x", ["--user", "me"], 64, "needs the password of me"),
    to("smtp://x", ["--password-file", "p"], 64, "needs --user"),
    to("smtp://x", ["--retries=-1"], 64, "--retries must be a whole number"),
    to("smtp://x", ["--user", "me", "--password-file", "p"], 66, "there is no file p"),
    to("smtp://x", [], 66, "there is no file none.eml", file: "none.eml"),
    to("smtp://x", [], 66, "is not an e-mail message", file: "data.csv"),
  ]

  static func to(
    _ server: String, _ options: [String], _ status: Int32, _ words: String,
    file: String = "report.eml"
  ) -> Case {
    let usual = [file, "--from", "a@x.org", "--to", "b@x.org", "--smtp", server]
    return Case(arguments: usual + options, status: status, words: words)
  }

  @Test("is told with status and a sentence", arguments: cases)
  func refused(use: Case) throws {
    let work = try Workplace()
    try work.put(SendTests.message, "report.eml")
    try work.put(SalesTable().text, "data.csv")
    let outcome = try BuiltProgram.run(["send"] + use.arguments, in: work.path)
    #expect(outcome.status == use.status)
    #expect(outcome.errors.contains(use.words), "\(outcome.errors)")
  }

  @Test("a password in a configuration is refused without being repeated")
  func password() throws {
    let work = try Workplace()
    try work.put(SendTests.message, "report.eml")
    for line in ["password: hunter2", "smtp: smtps://me:hunter2@mail.example.com"] {
      try work.put("mail:\n  \(line)\n", "mmm.yaml")
      let outcome = try work.run("send", "report.eml", "--config", "mmm.yaml")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("holds a password"))
      #expect(outcome.errors.contains("MMM_SMTP_PASSWORD"))
      #expect(!outcome.errors.contains("hunter2"))
    }
  }

  @Test("a run tells of an address that is none before it fits")
  func address() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    try work.put("mail:\n  to: [finance, b@x.org]\n", "mmm.yaml")
    let outcome = try work.run("run", "data.csv", "--config", "mmm.yaml", "--output", "report")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("mail.to must be an address such as finance@example.com"))
    #expect(try work.names() == ["data.csv", "mmm.yaml"])
  }
}
