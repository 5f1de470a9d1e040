import Findings
import Glibc
import Mail
import Publishing
import Wording

/// `mmm send`: hands `report.eml` to a mail server.
enum SendCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    let request = try SendRequest(arguments, world: world)
    console.report(request.findings)
    let bytes = try InputFile.read(request.file)
    guard let message = MessageFile(bytes) else { throw unreadable(request.file) }
    let delivery = MailDelivery(
      from: request.from, to: request.to,
      message: message.addressed(
        from: request.from, to: request.to, date: world.writtenTime.seconds))
    guard !request.isDryRun else {
      return try console.required(outline(request, delivery))
    }
    try send(delivery, request, console: console)
    console.say("sent \(Visible.text(request.file)) to \(addresses(request.to))")
    return .done
  }

  /// Tries again after what passes by itself: 1 s, 2 s, 4 s and so on, at most a minute.
  private static func send(
    _ delivery: MailDelivery, _ request: SendRequest, console: Console
  ) throws(Unusable) {
    var pause: UInt32 = 1
    for attempt in 0...request.retries {
      do throws(MailRefusal) {
        return try MailTransfer.send(delivery, by: request.transport)
      } catch {
        let words = MailWords(refusal: error, server: request.transport.server)
        guard error.isTemporary, attempt < request.retries else {
          throw Unusable(.transfer, words.finding(attempts: attempt + 1))
        }
        console.say("\(words.message); trying again in \(pause) s")
        sleep(pause)
        pause = min(pause * 2, 60)
      }
    }
  }

  /// What would happen, line by line.
  private static func outline(_ request: SendRequest, _ delivery: MailDelivery) -> String {
    let server = request.transport.server
    let security: String =
      switch server.security {
      case .tls: "TLS"
      case .startTLS: "STARTTLS, or not at all"
      case .plain: "STARTTLS where offered"
      }
    let user = request.transport.credentials.map { ", as \($0.user)" } ?? ""
    let kilobytes = (delivery.message.count + 999) / 1_000
    return Visible.text(
      """
      message: \(request.file), \(kilobytes) kB
      from:    \(request.from.address)
      to:      \(addresses(request.to))
      server:  \(server.host):\(server.port), \(security)\(user)
      Nothing was sent.

      """)
  }

  private static func addresses(_ boxes: [Mailbox]) -> String {
    boxes.map(\.address).joined(separator: ", ")
  }

  private static func unreadable(_ file: String) -> Unusable {
    Unusable(
      .unreadable,
      Finding(
        .error, code: "input.unreadable", "\(file) is not an e-mail message",
        at: Place(file: file), fix: "Give the report.eml that mmm run wrote."))
  }
}

/// What to say of a message that was not accepted.
private struct MailWords {
  var refusal: MailRefusal
  var server: MailServer

  private var name: String { "\(server.host):\(server.port)" }

  var message: String {
    let said = Visible.text(refusal.words)
    let reason = refusal.code == nil ? said : "it said \(said)"
    return switch refusal.cause {
    case .unreachable: "\(name) cannot be reached: \(said)"
    case .timeout: "\(name) did not answer in time"
    case .encryption: "the connection to \(name) cannot be encrypted: \(said)"
    case .login: "\(name) did not accept the login: \(reason)"
    case .recipient(let address): "\(name) refused the recipient \(address): \(reason)"
    case .sender: "\(name) refused the sender: \(reason)"
    case .message: "\(name) refused the message: \(reason)"
    case .connection: "sending through \(name) failed: \(reason)"
    }
  }

  func finding(attempts: Int) -> Finding {
    Finding(
      .error, code: "mail.transfer",
      attempts == 1 ? "\(message)" : "\(message), after \(attempts) attempts", fix: fix)
  }

  private var fix: Phrase {
    switch refusal.cause {
    case .unreachable, .timeout, .connection:
      "Check the host and port of --smtp, and that this machine may reach it."
    case .encryption:
      "Name the server's certificate authority with --ca, or use smtps:// where the server wants it."
    case .login: "Check --user and the password."
    case .recipient, .sender: "Nobody got the message. Check the address."
    case .message: "Nobody got the message. The server's words say why."
    }
  }
}
