/// Where messages are handed over, and how.
public struct MailServer: Sendable, Equatable {
  /// How the connection is kept secret.
  public enum Security: Sendable, Equatable {
    /// TLS from the first byte: `smtps://`.
    case tls
    /// The connection turns to TLS before anything is said, or ends.
    case startTLS
    /// TLS where the server offers it; for this machine alone, and where the user says so.
    case plain
  }

  public var host: String
  public var port: Int
  public var security: Security

  public init(host: String, port: Int, security: Security) {
    self.host = host
    self.port = port
    self.security = security
  }

  /// Why a text names no server.
  public enum Problem: Error, Equatable, Sendable {
    case scheme
    case host
    case port
    /// The address holds a name or password, which others could read there.
    case secret
  }

  /// Reads `smtp://host:port` or `smtps://host:port`; without a port 587 and 465 are meant.
  ///
  /// - Parameter allowsPlain: messages may go unencrypted to other machines than this one.
  public init(_ text: String, allowsPlain: Bool = false) throws(Problem) {
    let isTLS: Bool
    var rest: Substring
    if text.hasPrefix("smtps://") {
      (isTLS, rest) = (true, text.dropFirst(8))
    } else if text.hasPrefix("smtp://") {
      (isTLS, rest) = (false, text.dropFirst(7))
    } else {
      throw .scheme
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    guard !rest.contains("@") else { throw .secret }
    let (host, port) = MailServer.parts(rest)
    guard MailServer.isHost(host) else { throw .host }
    let number = port.map { Int($0) } ?? (isTLS ? 465 : 587)
    guard let number, (1...65_535).contains(number) else { throw .port }
    let isPlain = allowsPlain || MailServer.isLoopback(host)
    self.init(
      host: String(host), port: number, security: isTLS ? .tls : isPlain ? .plain : .startTLS)
  }

  /// Host and port; an IPv6 address stands in brackets.
  private static func parts(_ text: Substring) -> (host: Substring, port: Substring?) {
    let afterAddress = text.lastIndex(of: "]") ?? text.startIndex
    guard let colon = text[afterAddress...].lastIndex(of: ":") else { return (text, nil) }
    return (text[..<colon], text[text.index(after: colon)...])
  }

  private static func isHost(_ host: Substring) -> Bool {
    !host.isEmpty && host.utf8.count <= 255
      && host.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || ".-_:[]".unicodeScalars.contains($0))
      }
  }

  private static func isLoopback(_ host: Substring) -> Bool {
    host == "localhost" || host == "[::1]" || host.hasPrefix("127.")
  }

  /// As libcurl takes it.
  var url: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }
}

/// A name and password for a mail server.
public struct MailCredentials: Sendable, Equatable {
  public var user: String
  public var password: String

  public init(user: String, password: String) {
    self.user = user
    self.password = password
  }
}
