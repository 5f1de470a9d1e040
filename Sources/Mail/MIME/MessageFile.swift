/// A message read from a file, ready to be addressed.
public struct MessageFile: Sendable {
  /// A line of the head, with those that continue it.
  struct Field: Sendable {
    var name: String
    /// As it stands in the file, without the last line end.
    var text: String
  }

  private(set) var fields: [Field] = []
  /// What follows the head, lines ending in CRLF.
  private var body: [UInt8] = []

  /// Reads a message whose lines end in CRLF or LF.
  ///
  /// - Returns: `nil` when the bytes are none: no head, or a line in it that is not `Name: value`.
  public init?(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      var line = bytes[start..<end]
      if line.last == 13 { line = line.dropLast() }
      start = min(end + 1, bytes.count)
      if line.isEmpty { break }
      guard add(line) else { return nil }
    }
    guard fields.contains(where: { $0.name == "subject" || $0.name == "from" }),
      start < bytes.count
    else { return nil }
    body = MessageFile.withLineEnds(bytes[start...])
  }

  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    if line.first == 32 || line.first == 9 {
      guard !fields.isEmpty else { return false }
      fields[fields.count - 1].text += "\r\n" + text
      return true
    }
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
      text[..<colon].utf8.allSatisfy({ (33...126).contains($0) })
    else { return false }
    fields.append(Field(name: text[..<colon].lowercased(), text: text))
    return true
  }

  private static func withLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 10, last != 13 { result.append(13) }
      result.append(byte)
      last = byte
    }
    return result
  }

  /// Headers that say who, when and whether it was sent: another's are replaced.
  private static let replaced = [
    "from", "to", "cc", "bcc", "sender", "reply-to", "return-path", "date", "x-unsent",
  ]

  /// The message from and to somebody, its head made for being sent.
  ///
  /// - Parameter date: seconds since 1970.
  public func addressed(from: Mailbox, to: [Mailbox], date: Int) -> [UInt8] {
    var head = MailHeader.mailboxes("From", [from]).written
    head += MailHeader.mailboxes("To", to).written
    head += MailHeader.token("Date", MailDate.text(date)).written
    for field in fields where !MessageFile.replaced.contains(field.name) {
      // An identifier belongs to the sender's domain.
      let isOwn = field.name == "message-id" && field.text.hasSuffix("@mmm.invalid>")
      let text =
        isOwn ? field.text.dropLast("mmm.invalid>".count) + "\(from.domain)>" : field.text[...]
      head += text + "\r\n"
    }
    return Array((head + "\r\n").utf8) + body
  }
}
