import Findings

extension MailSettings {
  /// Keys that somebody might put a password behind.
  private static let secrets = ["password", "smtp_password", "pass", "secret", "token"]

  /// Reads `mail`.
  mutating func read(_ section: SectionReader) {
    for key in MailSettings.secrets where section.node(key) != nil {
      section.refuseSecret(key)
    }
    smtp = section.text("smtp")
    if let address = smtp {
      if address.contains("@") {
        section.refuseSecret("smtp")
        smtp = nil
      } else if !address.hasPrefix("smtp://"), !address.hasPrefix("smtps://"),
        let value = section.node("smtp")
      {
        smtp = section.refuse(
          value, "smtp", code: "type", "must be an address such as smtps://mail.example.com:465")
      }
    }
    from = section.text("from")
    to = section.texts("to") ?? to
    user = section.text("user")
    subjectPrefix = section.text("subject_prefix")
    section.finish()
  }
}

extension SectionReader {
  /// Reports a password without repeating it.
  fileprivate func refuseSecret(_ key: String) {
    collector.report(
      code: "secret",
      "\(full(key)) holds a password, and a configuration is read by others and kept with reports",
      line: node(key)?.line ?? line, key: full(key),
      fix:
        "Remove it, and change the password if others have seen it. Give it in a file with --password-file, or in the environment as MMM_SMTP_PASSWORD."
    )
  }
}
