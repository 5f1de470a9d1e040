import Mail

/// `report.eml` before the PDF is attached: head, and the same said in plain text and in HTML.
public struct MailLetter: Sendable {
  var headers: [MailHeader]
  var body: MessagePart
  /// Makes the boundaries between parts.
  var digest: String

  /// The bytes of the message; the same report and time give the same bytes.
  public func bytes(attaching pdf: [UInt8]) -> [UInt8] {
    let attachment = MessagePart.attachment(type: "application/pdf", name: "report.pdf", pdf)
    return MailMessage(headers: headers, body: .together(.mixed, [body, attachment]))
      .bytes(seed: digest)
  }
}
