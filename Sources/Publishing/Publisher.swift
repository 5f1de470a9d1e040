import Documents
import Drawing
import Settings
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

  /// The files of a report but its manifest, in the order of DESIGN section 5.
  ///
  /// - Throws: A drawing error when a picture cannot be made, such as without any font; `SpreadsheetProblem` when
  ///   there is no room for a workbook; `Unusable` where the e-mail's template is wrong.
  public static func files(
    _ report: Report, formats: Set<OutputFormat>, fonts: FontLibrary
  ) throws -> [OutputFile] {
    let summary = try SummaryCoding.encode(report.summary)
    var files = [OutputFile(name: "executive_summary.json", bytes: summary)]
    if formats.contains(.csv) { files += csv(report.summary, report.contents) }
    if formats.contains(.html) {
      let page = HTMLReport.render(
        report.document, shell: report.shell, brand: report.brand, measurer: fonts, fonts: fonts)
      files.append(OutputFile(name: "report.html", text: page))
    }
    // The e-mail carries the PDF, also where no file of it is asked for.
    let needsPDF = formats.contains(.pdf) || formats.contains(.email)
    let pdf = needsPDF ? try self.pdf(report, fonts: fonts) : []
    if formats.contains(.pdf) { files.append(OutputFile(name: "report.pdf", bytes: pdf)) }
    if formats.contains(.text) {
      files.append(OutputFile(name: "report.txt", text: TextReport.render(report.document)))
    }
    let showsPixels = formats.contains(.workbook) || formats.contains(.email)
    let logo =
      showsPixels ? try report.brand.logo.map { try LogoPixels.make($0, fonts: fonts) } : nil
    if formats.contains(.workbook) {
      let workbook = try WorkbookReport.render(
        report.summary, words: report.words, brand: report.brand, logo: logo,
        created: report.written.seconds)
      files.append(OutputFile(name: "report.xlsx", bytes: workbook))
    }
    if formats.contains(.email) {
      let mail = MailReport(
        summary: report.summary, words: report.words, digest: SHA256.hex(summary),
        template: report.mail,
        envelope: report.envelope, brand: report.brand, logo: logo, pdf: pdf,
        written: report.written)
      files.append(OutputFile(name: "report.eml", bytes: try mail.render(fonts: fonts)))
    }
    if let model = report.model {
      files.append(OutputFile(name: "model.json", bytes: try model.encoded()))
    }
    return files
  }

  private static func pdf(_ report: Report, fonts: FontLibrary) throws -> [UInt8] {
    let options = PDFReport.Options(
      page: report.page, created: report.written.text,
      creator: "mmm \(report.summary.report.version)", theme: report.brand.theme.light,
      logo: report.brand.logo)
    return try PDFReport.render(report.document, options: options, fonts: fonts)
  }

  private static func csv(_ summary: ExecutiveSummary, _ contents: Contents) -> [OutputFile] {
    let plan = [
      ("allocation.csv", AllocationCSV.table(summary)),
      ("scenarios.csv", ScenariosCSV.table(summary)),
      ("frontier.csv", FrontierCSV.table(summary)),
      ("schedule.csv", ScheduleCSV.table(summary)),
    ]
    let tables =
      switch contents {
      case .results:
        [
          ("channel_performance.csv", ChannelPerformanceCSV.table(summary)),
          ("decomposition.csv", DecompositionCSV.table(summary)),
          ("response_curves.csv", ResponseCurvesCSV.table(summary)),
          ("changes.csv", ChangesCSV.table(summary)),
        ] + plan + [("diagnostics.csv", DiagnosticsCSV.table(summary))]
      case .plan: plan + [("forecast.csv", ForecastCSV.table(summary))]
      }
    let watched = summary.monitoring.map { [("monitoring.csv", MonitoringCSV.table($0))] } ?? []
    return (tables + watched).map { OutputFile(name: $0.0, text: $0.1.text) }
  }
}
