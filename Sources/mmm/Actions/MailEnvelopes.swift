import Findings
import Mail
import Publishing
import Settings

extension MailSettings {
  /// What a message's outside says of these settings.
  ///
  /// - Parameter file: the configuration, for messages.
  /// - Throws: every address that is not one.
  func envelope(file: String?) throws(Unusable) -> MailEnvelope {
    var problems: [Finding] = []
    func mailbox(_ text: String, _ key: String) -> Mailbox? {
      if let box = Mailbox(text) { return box }
      problems.append(
        Finding(
          .error, code: "configuration.mail",
          "mail.\(key) must be an address such as finance@example.com, found \(text)",
          at: Place(file: file, column: "mail.\(key)", value: text),
          fix: "Write it as finance@example.com, or Finance <finance@example.com>."))
      return nil
    }
    let envelope = MailEnvelope(
      from: from.flatMap { mailbox($0, "from") }, to: to.compactMap { mailbox($0, "to") },
      subjectPrefix: subjectPrefix ?? "")
    guard problems.isEmpty else { throw Unusable(.input, problems) }
    return envelope
  }
}
