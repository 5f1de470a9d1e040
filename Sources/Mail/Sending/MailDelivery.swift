/// A message on its way: from whom to whom, and its bytes.
public struct MailDelivery: Sendable {
  public var from: Mailbox
  public var to: [Mailbox]
  /// Lines end in CRLF.
  public var message: [UInt8]

  public init(from: Mailbox, to: [Mailbox], message: [UInt8]) {
    self.from = from
    self.to = to
    self.message = message
  }
}

/// How a message is handed over.
public struct MailTransport: Sendable {
  public var server: MailServer
  public var credentials: MailCredentials?
  /// Certificates to trust besides none other; `nil` for the system's.
  public var authorities: String?
  /// Whether the server's certificate is believed without a check.
  public var isTrusting: Bool
  /// The most seconds one attempt may take.
  public var timeout: Int

  public init(
    server: MailServer, credentials: MailCredentials? = nil, authorities: String? = nil,
    isTrusting: Bool = false, timeout: Int = 60
  ) {
    self.server = server
    self.credentials = credentials
    self.authorities = authorities
    self.isTrusting = isTrusting
    self.timeout = timeout
  }
}

/// Why a message was not accepted.
public struct MailRefusal: Error, Sendable, Equatable {
  /// What stood in the way.
  public enum Cause: Sendable, Equatable {
    case unreachable, timeout, encryption, login
    /// The recipient's address, where the server refused one.
    case recipient(String)
    case sender
    case message
    case connection
  }

  public var cause: Cause
  /// The server's reply code, such as 550; `nil` where it said none.
  public var code: Int?
  /// The server's own words, or the library's.
  public var words: String

  /// Whether the same message may be accepted later.
  public var isTemporary: Bool {
    if let code { return (400..<500).contains(code) }
    switch cause {
    case .unreachable, .timeout, .connection: return true
    case .encryption, .login, .recipient, .sender, .message: return false
    }
  }
}
