import Documents
import Mail

/// The templates of the e-mail, which say the same twice: in HTML and as plain text.
public struct MailTemplate: Sendable {
  /// `mail/body.html`
  public var html: TemplateSource
  /// `mail/body.txt`
  public var text: TemplateSource

  public init(html: TemplateSource, text: TemplateSource) {
    self.html = html
    self.text = text
  }
}

/// What stands on a message's outside.
public struct MailEnvelope: Sendable, Equatable {
  /// `nil` until the message is sent.
  public var from: Mailbox?
  public var to: [Mailbox]
  /// Before the subject, such as `[Q3]`; empty for none.
  public var subjectPrefix: String

  public init(from: Mailbox? = nil, to: [Mailbox] = [], subjectPrefix: String = "") {
    self.from = from
    self.to = to
    self.subjectPrefix = subjectPrefix
  }
}
