import CCurl

/// Hands a message to a mail server through libcurl.
public enum MailTransfer {
  /// One attempt.
  ///
  /// - Throws: `MailRefusal` when the server did not take the message for every recipient.
  public static func send(
    _ delivery: MailDelivery, by transport: MailTransport
  ) throws(MailRefusal) {
    guard isReady, let curl = curl_easy_init() else {
      throw MailRefusal(cause: .connection, words: "the mail library cannot be started")
    }
    defer { curl_easy_cleanup(curl) }
    var recipients: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(recipients) }
    for box in delivery.to { recipients = curl_slist_append(recipients, "<\(box.address)>") }

    let source = MessageSource(delivery.message)
    let dialogue = Dialogue()
    let status = withExtendedLifetime((source, dialogue)) {
      configure(curl, delivery, transport)
      mmm_curl_set_pointer(curl, CURLOPT_ERRORBUFFER, dialogue.remark)
      mmm_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
      mmm_curl_set_reader(curl, MessageSource.read, source.context)
      mmm_curl_set_listener(curl, Dialogue.listen, dialogue.context)
      return curl_easy_perform(curl)
    }
    guard status != CURLE_OK else { return }
    throw dialogue.refusal(status)
  }

  private static func configure(
    _ curl: UnsafeMutableRawPointer, _ delivery: MailDelivery, _ transport: MailTransport
  ) {
    func set(_ option: CURLoption, _ text: String) { mmm_curl_set_text(curl, option, text) }
    func set(_ option: CURLoption, _ number: Int) { mmm_curl_set_long(curl, option, number) }
    set(CURLOPT_URL, transport.server.url)
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // What this machine's environment says of proxies is not what the user said.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_MAIL_FROM, "<\(delivery.from.address)>")
    set(CURLOPT_UPLOAD, 1)
    set(CURLOPT_INFILESIZE, delivery.message.count)
    // Signals belong to the program.
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_TIMEOUT, transport.timeout)
    set(CURLOPT_CONNECTTIMEOUT, min(transport.timeout, 15))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    let level: curl_usessl =
      switch transport.server.security {
      case .tls, .startTLS: CURLUSESSL_ALL
      case .plain: CURLUSESSL_TRY
      }
    set(CURLOPT_USE_SSL, Int(level.rawValue))
    // Where no encryption at all would do, one with an unknown certificate does too.
    let isCourtesy = transport.server.security == .plain && transport.authorities == nil
    if transport.isTrusting || isCourtesy {
      set(CURLOPT_SSL_VERIFYPEER, 0)
      set(CURLOPT_SSL_VERIFYHOST, 0)
    }
    if let file = transport.authorities { set(CURLOPT_CAINFO, file) }
    if let credentials = transport.credentials {
      set(CURLOPT_USERNAME, credentials.user)
      set(CURLOPT_PASSWORD, credentials.password)
    }
  }

  /// Once for the whole program, before its first transfer.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

/// Gives a message's bytes to libcurl, piece by piece.
private final class MessageSource {
  private let bytes: [UInt8]
  private var sent = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let read: mmm_curl_reader = { buffer, size, count, context in
    guard let buffer, let context else { return 0 }
    let source = Unmanaged<MessageSource>.fromOpaque(context).takeUnretainedValue()
    return source.fill(buffer, size * count)
  }

  private func fill(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    let piece = bytes[sent..<min(sent + room, bytes.count)]
    for (offset, byte) in piece.enumerated() { buffer[offset] = CChar(bitPattern: byte) }
    sent += piece.count
    return piece.count
  }
}
