import Documents
import Drawing
import Findings
import Mail
import Summary
import Wording

/// Writes what `report.eml` says: the decision in HTML and text, with one picture in it.
public struct MailReport {
  public var summary: ExecutiveSummary
  /// The texts of the report's language.
  public var words: Catalogue
  /// SHA-256 of the summary's file, in hexadecimal; it names the run, and makes boundaries and identifiers.
  public var digest: String
  public var template: MailTemplate
  public var envelope: MailEnvelope
  public var brand: Brand
  public var logo: LogoPixels?
  public var written: WrittenTime

  public init(
    summary: ExecutiveSummary, words: Catalogue = .english, digest: String, template: MailTemplate,
    envelope: MailEnvelope = MailEnvelope(), brand: Brand = .standard, logo: LogoPixels? = nil,
    written: WrittenTime
  ) {
    self.summary = summary
    self.words = words
    self.digest = digest
    self.template = template
    self.envelope = envelope
    self.brand = brand
    self.logo = logo
    self.written = written
  }

  /// The name by which a message speaks of its run: eight digits of the summary's digest.
  package var run: String { String(digest.prefix(8)) }

  /// The message but for the PDF.
  ///
  /// - Throws: `Unusable` naming the template's file and line where a template is wrong; `DrawingError` without fonts.
  public func letter(fonts: FontLibrary) throws -> MailLetter {
    let binding = SummaryBinding(summary, words: words)
    let picture = try MailPicture.make(
      binding, run: run, theme: brand.theme.light, fonts: fonts)
    let context = try MailContext.make(
      binding, run: run, picture: picture, look: MailLook(brand, logo: logo, run: run))
    let html = try expand(
      template.html, context, binding, escaping: .html, raw: .htmlWithStrong)
    let text = MailText.wrapped(
      try expand(template.text, context, binding, escaping: .none, raw: .unmarked))
    let page = MessagePart.together(
      .related,
      [
        .text(subtype: "html", MailText.unbroken(MailText.tightened(html))),
        .inline(type: "image/png", id: picture.id, name: picture.name, picture.bytes),
      ]
        + (logo.map {
          [.inline(type: "image/png", id: MailLook.logoID(run), name: "logo.png", $0.png)]
        } ?? []))
    return MailLetter(
      headers: headers,
      body: .together(.alternative, [.text(subtype: "plain", text), page]), digest: digest)
  }

  private func expand(
    _ source: TemplateSource, _ context: TemplateValue, _ binding: SummaryBinding,
    escaping: TemplateEscaping, raw: TemplateEscaping
  ) throws(Unusable) -> String {
    let options = MustacheOptions(
      escaping: escaping, rawEscaping: raw, isStrict: true, missingText: "–",
      views: ReportViews(style: binding.style))
    return try Mustache(partials: [:], options: options).expand(source, context: context).text
  }

  private var headers: [MailHeader] {
    let report = summary.report
    let name = [report.client, report.title].compactMap(\.self).joined(separator: " · ")
    // A name under .invalid belongs to nobody (RFC 2606); sending puts the sender in its place.
    let sender = envelope.from ?? Mailbox(name: name, address: "report@mmm.invalid")
    let subject = [envelope.subjectPrefix, summary.insights.headline].filter { !$0.isEmpty }
    var headers: [MailHeader] = []
    if let sender { headers.append(.mailboxes("From", [sender])) }
    if !envelope.to.isEmpty { headers.append(.mailboxes("To", envelope.to)) }
    return headers + [
      .text("Subject", subject.joined(separator: " ")),
      .token("Date", MailDate.text(written.seconds)),
      .token("Message-ID", "<\(digest.prefix(32))@\(sender?.domain ?? "mmm.invalid")>"),
      // Mail programs open the file as a draft.
      .token("X-Unsent", "1"),
    ]
  }
}
