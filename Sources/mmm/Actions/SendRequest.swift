import Findings
import Mail
import Settings

/// What `mmm send` is to do: the configuration's mail settings with the command line laid over them.
struct SendRequest: Sendable {
  /// The message's file as the user named it.
  var file: String
  var from: Mailbox
  var to: [Mailbox]
  var transport: MailTransport
  /// Attempts after the first.
  var retries: Int
  var isDryRun: Bool
  var findings: [Finding]

  /// The most recipients of one message.
  static let mostRecipients = 100

  init(_ arguments: Arguments, world: World) throws {
    guard let file = arguments.positional.first else {
      throw UsageProblem.missing(command: .send, what: "a message file").error
    }
    self.file = file
    let settings = try SendRequest.settings(arguments["--config"])
    findings = settings.findings
    let mail = settings.mail
    from = try SendRequest.sender(arguments["--from"] ?? mail.from)
    to = try SendRequest.recipients(
      arguments["--to"].map(Mailbox.pieces) ?? mail.to)
    isDryRun = arguments.has("--dry-run")
    retries = try arguments.integer("--retries", in: 0...20) ?? 3
    let credentials = try SendRequest.credentials(
      arguments, user: arguments["--user"] ?? mail.user, isDryRun: isDryRun, world: world,
      findings: &findings)
    transport = MailTransport(
      server: try SendRequest.server(
        arguments["--smtp"] ?? mail.smtp, allowsPlain: arguments.has("--plain")),
      credentials: credentials, authorities: arguments["--ca"],
      isTrusting: arguments.has("--insecure"),
      timeout: try arguments.integer("--timeout", in: 1...3_600) ?? 60)
    if let authorities = transport.authorities { _ = try InputFile.read(authorities) }
  }

  private static func settings(
    _ file: String?
  ) throws -> (mail: MailSettings, findings: [Finding]) {
    guard let file else { return (MailSettings(), []) }
    let (configuration, findings) = try ConfigurationReader.read(
      bytes: try InputFile.read(file), file: file)
    return (configuration.mail, findings)
  }

  private static func sender(_ text: String?) throws(Unusable) -> Mailbox {
    guard let text else {
      throw UsageProblem.missing(
        command: .send, what: "a sender, as in --from reports@example.com"
      ).error
    }
    return try mailbox(text, option: "--from")
  }

  private static func recipients(_ texts: [String]) throws(Unusable) -> [Mailbox] {
    guard !texts.isEmpty else {
      throw UsageProblem.missing(
        command: .send, what: "recipients, as in --to finance@example.com"
      ).error
    }
    guard texts.count <= mostRecipients else {
      throw UsageProblem.badValue(
        option: "--to", text: "\(texts.count) addresses",
        rule: "at most \(mostRecipients) addresses"
      ).error
    }
    var boxes: [Mailbox] = []
    for text in texts {
      let box = try mailbox(text, option: "--to")
      if !boxes.contains(where: { $0.address == box.address }) { boxes.append(box) }
    }
    return boxes
  }

  private static func mailbox(_ text: String, option: String) throws(Unusable) -> Mailbox {
    guard let box = Mailbox(text) else {
      throw UsageProblem.badValue(
        option: option, text: text, rule: "an address such as finance@example.com"
      ).error
    }
    return box
  }

  private static func server(
    _ text: String?, allowsPlain: Bool
  ) throws(Unusable) -> MailServer {
    guard let text else {
      throw UsageProblem.missing(
        command: .send, what: "a mail server, as in --smtp smtps://mail.example.com:465"
      ).error
    }
    do throws(MailServer.Problem) {
      return try MailServer(text, allowsPlain: allowsPlain)
    } catch {
      switch error {
      case .secret:
        throw UsageProblem.contradiction(
          what: "--smtp must not hold a name or password, which others could read there",
          fix:
            "Give the name with --user, and the password with --password-file or MMM_SMTP_PASSWORD."
        ).error
      case .port:
        throw UsageProblem.badValue(
          option: "--smtp", text: text, rule: "an address with a port between 1 and 65535"
        ).error
      case .scheme, .host:
        throw UsageProblem.badValue(
          option: "--smtp", text: text, rule: "smtp://host:port or smtps://host:port"
        ).error
      }
    }
  }
}

extension SendRequest {
  /// Name and password, where there is a name; the password comes from a file or the environment.
  private static func credentials(
    _ arguments: Arguments, user: String?, isDryRun: Bool, world: World,
    findings: inout [Finding]
  ) throws -> MailCredentials? {
    let file = arguments["--password-file"]
    guard let user else {
      guard file == nil else {
        throw UsageProblem.missing(
          command: .send, what: "--user, to say whose password it is"
        ).error
      }
      return nil
    }
    if let file {
      let text = String(decoding: try InputFile.read(file), as: UTF8.self)
      if InputFile.isReadableByOthers(file) {
        findings.append(
          Finding(
            .warning, code: "mail.password-file", "\(file) can be read by others",
            at: Place(file: file), fix: "Keep it to yourself: chmod 600 \(file)"))
      }
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      guard !line.isEmpty else {
        throw Unusable(
          .unreadable,
          Finding(
            .error, code: "mail.password-file", "\(file) holds no password",
            at: Place(file: file), fix: "Write the password on its first line."))
      }
      return MailCredentials(user: user, password: line)
    }
    if let password = world.mailPassword { return MailCredentials(user: user, password: password) }
    guard isDryRun else {
      throw UsageProblem.missing(
        command: .send, what: "the password of \(user), in --password-file or MMM_SMTP_PASSWORD"
      ).error
    }
    return MailCredentials(user: user, password: "")
  }
}
