import CCurl

/// What a mail server was asked last, and what it answered; neither passwords nor messages are kept.
final class Dialogue {
  private var asked = ""
  private var answer = ""
  /// The last command says good-bye; what went wrong came before it.
  private var isLeaving = false
  /// Where libcurl writes what it has to say.
  let remark = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init() { remark.pointee = 0 }

  deinit { remark.deallocate() }

  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let listen: mmm_curl_listener = { _, type, data, size, context in
    guard let data, let context else { return 0 }
    let text = UnsafeRawBufferPointer(start: data, count: min(size, 1_000))
    Unmanaged<Dialogue>.fromOpaque(context).takeUnretainedValue()
      .hear(type, String(decoding: text, as: UTF8.self))
    return 0
  }

  /// Commands that hold nothing secret.
  private static let open = ["EHLO", "HELO", "STARTTLS", "MAIL FROM:", "RCPT TO:", "DATA"]

  private func hear(_ type: curl_infotype, _ text: String) {
    let line = text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    switch type {
    case CURLINFO_HEADER_OUT:
      isLeaving = line == "QUIT"
      if isLeaving { return }
      asked = Dialogue.open.contains { line.hasPrefix($0) } ? line : "AUTH"
      answer = ""
    case CURLINFO_HEADER_IN where !isLeaving: answer = line
    case CURLINFO_DATA_OUT, CURLINFO_SSL_DATA_OUT:
      if type == CURLINFO_DATA_OUT { (asked, answer) = ("DATA", "") }
    default: break
    }
  }

  /// What went wrong, from libcurl's status and the server's last words.
  func refusal(_ status: CURLcode) -> MailRefusal {
    let code = Int(answer.prefix(3)).flatMap { (400..<600).contains($0) ? $0 : nil }
    let remark = String(cString: remark)
    let own = curl_easy_strerror(status).map { String(cString: $0) } ?? "error \(status.rawValue)"
    let words = code == nil ? (remark.isEmpty ? own : remark) : answer
    return MailRefusal(cause: cause(status), code: code, words: words)
  }

  private func cause(_ status: CURLcode) -> MailRefusal.Cause {
    switch status {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .unreachable
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      .encryption
    case CURLE_LOGIN_DENIED: .login
    default:
      if asked.hasPrefix("RCPT TO:") {
        .recipient(String(asked.dropFirst(8).filter { $0 != "<" && $0 != ">" }).trimmed)
      } else if asked.hasPrefix("MAIL FROM:") {
        .sender
      } else if asked == "AUTH" {
        .login
      } else if asked == "DATA", !answer.isEmpty {
        .message
      } else {
        .connection
      }
    }
  }
}
