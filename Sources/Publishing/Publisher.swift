import Documents
import Settings
import Statistics
import Summary
import Wording

/// Turns one summary and its document into the files of a report.
public enum Publisher {
  /// Everything a report is rendered from.
  public struct Report: Sendable {
    public var summary: ExecutiveSummary
    public var document: Document
    public var shell: HTMLShell
    public var mail: MailTemplate
    /// Who the e-mail is from and to, where that is settled.
    public var envelope: MailEnvelope
    /// The fitted model, where there is one to save.
    public var model: ModelFile?
    /// Which tables belong to it.
    public var contents: Contents
    /// When the report was written; PDF, workbook and e-mail say it of themselves and nothing else does.
    public var written: WrittenTime
    /// The paper of the PDF.
    public var page: PageFormat
    public var brand: Brand

    /// The texts of the report's language.
    var words: Catalogue { document.words }

    public init(
      summary: ExecutiveSummary, document: Document, shell: HTMLShell, mail: MailTemplate,
      envelope: MailEnvelope = MailEnvelope(), model: ModelFile?, contents: Contents = .results,
      written: WrittenTime, page: PageFormat = .a4,
      brand: Brand = .standard
    ) {
      self.summary = summary
      self.document = document
      self.shell = shell
      self.mail = mail
      self.envelope = envelope
      self.model = model
      self.contents = contents
      self.written = written
      self.page = page
      self.brand = brand
    }
  }

  /// What the tables beside a report are about.
  public enum Contents: Sendable {
    /// What was found in the data, the plan included.
    case results
    /// The plan and what was asked around it.
    case plan
  }

  /// The files of a report but its manifest; the e-mail last, since it carries the PDF.
  ///
  /// What needs nothing of each other is made at the same time; the bytes are the same on any number of threads.
  ///
  /// - Throws: A drawing error when a picture cannot be made, such as without any font; `SpreadsheetProblem` when
  ///   there is no room for a workbook; `Unusable` where the e-mail's template is wrong.
  public static func files(
    _ report: Report, formats: Set<OutputFormat>, threads: Int = 1
  ) throws -> [OutputFile] {
    let maker = try PartMaker(report, formats: formats)
    let parts = ReportPart.longestFirst
    let made = try parallelMap(count: parts.count, threads: threads) { try maker.make(parts[$0]) }
    let pieces = Dictionary(uniqueKeysWithValues: zip(parts, made))
    var files = ReportPart.allCases.flatMap { pieces[$0]?.files ?? [] }
    if let letter = pieces[.summary]?.letter, let pdf = pieces[.pdf]?.pdf {
      files.append(OutputFile(name: "report.eml", bytes: letter.bytes(attaching: pdf)))
    }
    return files
  }
}
