/// Who gets the report by e-mail, and through which server. Never holds a password.
public struct MailSettings: Sendable, Equatable {
  /// `smtp://host:port` or `smtps://host:port`.
  public var smtp: String?
  /// The sender, such as `Reports <reports@example.com>`.
  public var from: String?
  /// The recipients.
  public var to: [String] = []
  /// Name of the account at the server; `nil` for none.
  public var user: String?
  /// Before the subject, such as `[Q3]`.
  public var subjectPrefix: String?

  public init() {}
}
