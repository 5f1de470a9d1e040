/// A message ready to be sent or opened (RFC 5322).
public struct MailMessage: Sendable {
  public var headers: [MailHeader]
  public var body: MessagePart

  public init(headers: [MailHeader], body: MessagePart) {
    self.headers = headers
    self.body = body
  }

  /// The bytes of an `.eml` file, lines ending in CRLF.
  ///
  /// - Parameter seed: hexadecimal digits that make the boundaries; the same give the same bytes.
  public func bytes(seed: String) -> [UInt8] {
    let head = headers.map(\.written).joined() + "MIME-Version: 1.0\r\n"
    return Array(head.utf8) + body.written(seed: seed)
  }
}
